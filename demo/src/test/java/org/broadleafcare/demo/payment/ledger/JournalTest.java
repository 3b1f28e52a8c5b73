package org.broadleafcare.demo.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    @Test
    void dropsALineThatWasCutShortAndGoesOnBehindTheLastWholeOne() throws Exception {
        write("first", "sec&ond=\n");
        Files.writeString(file(), "deadbeef line=boo", StandardOpenOption.APPEND);

        assertThat(write("third")).containsExactly("first", "sec&ond=\n");
        assertThat(write()).containsExactly("first", "sec&ond=\n", "third");
    }

    @Test
    void doesNotBelieveALineThatWasChanged() throws Exception {
        write("first", "second");
        Files.writeString(file(), Files.readString(file()).replace("value=second", "value=sekond"));

        assertThat(write()).containsExactly("first");
    }

    private Path file() {
        return folder.resolve("journal");
    }

    /** Returns what was there before. */
    private List<String> write(String... values) throws IOException, InterruptedException {
        try (Journal journal = Journal.open(file())) {
            List<Fields> before = journal.read(file());
            for (String value : values) {
                journal.append(Fields.none().with("value", value));
            }
            return before.stream().map(line -> line.get("value")).toList();
        }
    }
}
