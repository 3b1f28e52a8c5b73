package org.broadleafcare.common.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every file store must do. An adapter's test extends it. */
public abstract class FileStoreContract {

    /** A store that is empty or shared, but works. */
    protected abstract FileStore store();

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);

        String key = store().put(new ByteArrayInputStream(bytes));

        assertThat(content(key)).isEqualTo(bytes);
    }

    @Test
    void keepsAnEmptyFile() throws IOException {
        assertThat(content(store().put(new ByteArrayInputStream(new byte[0])))).isEmpty();
    }

    @Test
    void givesEqualFilesKeysOfTheirOwnThatSayNothing() throws IOException {
        String one = store().put(new ByteArrayInputStream(new byte[] {1}));
        String other = store().put(new ByteArrayInputStream(new byte[] {1}));

        assertThat(one).isNotEqualTo(other).matches("[0-9a-f/]{1,200}");
    }

    @Test
    void deletesForGoodAndTwiceIsNoError() throws IOException {
        String key = store().put(new ByteArrayInputStream(new byte[] {1}));

        store().delete(key);
        store().delete(key);

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().open(key));
    }

    @Test
    void namesTheKeysItHoldsFromBeforeAnInstant() throws IOException {
        String kept = store().put(new ByteArrayInputStream(new byte[] {1}));
        String gone = store().put(new ByteArrayInputStream(new byte[] {2}));
        store().delete(gone);
        List<String> keys = new ArrayList<>();
        List<String> ancient = new ArrayList<>();

        store().forEachKey(Instant.now().plusSeconds(60), keys::add);
        store().forEachKey(Instant.EPOCH, ancient::add);

        assertThat(keys).contains(kept).doesNotContain(gone);
        assertThat(ancient).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() {
        InputStream breaking = new InputStream() {
            private int left = 100;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("line cut");
                }
                return 1;
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store().put(breaking))
                .withMessage("line cut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "aa/bb/../../../x", "", "aa/bb/", "AA/BB/x", "\0"})
    void knowsNoKeyItHasNotMade(String key) {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().open(key));
        assertThatCode(() -> store().delete(key)).doesNotThrowAnyException();
    }

    private byte[] content(String key) throws IOException {
        try (InputStream in = store().open(key)) {
            return in.readAllBytes();
        }
    }
}
