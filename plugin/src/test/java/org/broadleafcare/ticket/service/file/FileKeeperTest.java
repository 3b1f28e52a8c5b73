package org.broadleafcare.ticket.service.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.ticket.domain.AttachmentImpl.StoredFile;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class FileKeeperTest {
    private final FileStore store = mock(FileStore.class);
    private final FileRules rules = mock(FileRules.class);
    private final FileKeeper keeper = new FileKeeper(store, rules);

    @BeforeEach
    void transaction() throws Exception {
        TransactionSynchronizationManager.initSynchronization();
        when(rules.checkCount(anyInt())).thenReturn(Optional.empty());
        when(rules.check(any()))
                .thenReturn(new FileVerdict.Accepted("a.txt", "text/plain", 3, Sha256.hex("abc"), false));
        when(store.put(any())).thenAnswer(call -> {
            ((InputStream) call.getArgument(0)).readAllBytes();
            return "ab/cd/1";
        });
    }

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void keepsTheBytesUnderTheDetectedType() {
        assertThat(keeper.keep(List.of(upload("abc"))))
                .containsExactly(new StoredFile("a.txt", "text/plain", 3, Sha256.hex("abc"), "ab/cd/1"));
    }

    @Test
    void takesTheBytesOutAgainWhenTheTransactionRollsBack() throws Exception {
        keeper.keep(List.of(upload("abc")));
        ends(TransactionSynchronization.STATUS_COMMITTED);
        ends(TransactionSynchronization.STATUS_UNKNOWN);
        verify(store, never()).delete(any());

        ends(TransactionSynchronization.STATUS_ROLLED_BACK);
        verify(store).delete("ab/cd/1");
    }

    @Test
    void keepsNothingWhenOneFileOfSeveralIsNotWelcome() throws Exception {
        when(rules.check(any()))
                .thenReturn(new FileVerdict.Accepted("a.txt", "text/plain", 3, Sha256.hex("abc"), false))
                .thenReturn(new FileVerdict.Refused(Refusal.of("file_empty", "b.txt")))
                .thenReturn(new FileVerdict.Refused(Refusal.of("file_type_mismatch", "c.png")));

        assertThatThrownBy(() -> keeper.keep(List.of(upload("abc"), upload(""), upload("x"))))
                .isInstanceOfSatisfying(
                        InvalidTicketInput.class,
                        invalid -> assertThat(invalid.refusals())
                                .extracting(InvalidTicketInput.FieldRefusal::messageKey)
                                .containsExactly(
                                        "care.file.refusal.file_empty", "care.file.refusal.file_type_mismatch"));
        verify(store, never()).put(any());
    }

    @Test
    void refusesTwoHundredFilesWithoutReadingThem() throws Exception {
        when(rules.checkCount(200)).thenReturn(Optional.of(Refusal.of("too_many_files", 10)));

        assertThatThrownBy(() -> keeper.keep(Collections.nCopies(200, upload("abc"))))
                .isInstanceOf(InvalidTicketInput.class);
        verify(rules, never()).check(any());
    }

    @Test
    void noticesBytesThatChangeAfterTheCheck() throws Exception {
        assertThatThrownBy(() -> keeper.keep(List.of(upload("evil")))).hasMessageContaining("changed");

        ends(TransactionSynchronization.STATUS_ROLLED_BACK);
        verify(store).delete("ab/cd/1");
    }

    private static void ends(int status) {
        TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.afterCompletion(status));
    }

    private static Upload upload(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Upload("a.txt", bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
