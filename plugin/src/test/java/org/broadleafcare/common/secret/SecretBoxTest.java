package org.broadleafcare.common.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final byte[] SECRET = "the secret".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        String sealed = box().seal("a", SECRET);

        assertThat(box().open("a", sealed)).isEqualTo(SECRET);
        assertThat(sealed).doesNotContain("secret");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(box().seal("a", SECRET)).isNotEqualTo(box().seal("a", SECRET));
    }

    @Test
    void opensNothingThatWasChangedOrMovedOrSealedUnderAnotherKey() {
        String sealed = box().seal("a", SECRET);
        byte[] changed = Base64.getDecoder().decode(sealed);
        changed[changed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> box().open("b", sealed));
        assertThatIllegalStateException()
                .isThrownBy(() -> box().open("a", Base64.getEncoder().encodeToString(changed)));
        assertThatIllegalStateException()
                .isThrownBy(() -> new SecretBox(new MasterKey(Optional.of(key((byte) 7)), home)).open("a", sealed));
    }

    @Test
    void keyFileIsForItsOwnerOnlyAndLeavesNoDraftBehind() throws IOException {
        box().seal("a", SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("master.key"))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(home.resolve("master.key"));
        }
    }

    @Test
    void manyProcessesAtOnceAgreeOnOneKey() throws Exception {
        ExecutorService processes = Executors.newFixedThreadPool(8);
        try {
            List<Future<SecretKey>> keys = IntStream.range(0, 8)
                    .mapToObj(i -> processes.submit(() -> new MasterKey(Optional.empty(), home).get()))
                    .toList();
            SecretKey first = keys.get(0).get();
            for (Future<SecretKey> key : keys) {
                assertThat(key.get()).isEqualTo(first);
            }
        } finally {
            processes.shutdownNow();
        }
    }

    @Test
    void refusesAKeyOfTheWrongLength() {
        MasterKey tooShort = new MasterKey(Optional.of("c2hvcnQ="), home);

        assertThatIllegalStateException().isThrownBy(tooShort::get).withMessageContaining("32 bytes");
    }

    @Test
    void doesNotTouchTheFolderWhenTheKeyIsConfigured() throws IOException {
        new SecretBox(new MasterKey(Optional.of(key((byte) 1)), home)).seal("a", SECRET);

        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    private SecretBox box() {
        return new SecretBox(new MasterKey(Optional.empty(), home));
    }

    private static String key(byte first) {
        byte[] bytes = new byte[MasterKey.BYTES];
        bytes[0] = first;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
