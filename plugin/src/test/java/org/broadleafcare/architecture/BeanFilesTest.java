package org.broadleafcare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BeanFilesTest {
    private static final Pattern ID = Pattern.compile("<bean id=\"([^\"]+)\"");

    /** No shop starts with a file that names two beans alike. */
    @Test
    void noFileNamesTwoBeansAlike() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("src/main/resources"), "care*.xml")) {
            for (Path file : files) {
                List<String> ids = new ArrayList<>();
                Matcher id = ID.matcher(Files.readString(file));
                while (id.find()) {
                    ids.add(id.group(1));
                }
                assertThat(ids).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }
}
