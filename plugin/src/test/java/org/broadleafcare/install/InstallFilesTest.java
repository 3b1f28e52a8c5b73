package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four lines of the README name files of the jar, and the files for newer platforms import the same ones. */
class InstallFilesTest {
    private static final Pattern IMPORT = Pattern.compile("<import resource=\"classpath:/([^\"]+)\"/>");

    @ParameterizedTest
    @ValueSource(strings = {"site", "admin"})
    void readmeNamesFilesThatAreThere(String side) throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));

        // The platform cuts off the first 11 characters of a patch entry: the slash has to be there.
        assertThat(readme)
                .contains("classpath:/care-" + side + "-applicationContext.xml")
                .contains("classpath:care-" + side + "-servlet.xml");
        assertThat(read("care-" + side + "-applicationContext.xml")).contains("<beans");
        assertThat(read("care-" + side + "-servlet.xml")).contains("<beans");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site/bl-care-applicationContext.xml",
                "site/bl-care-applicationContext-servlet.xml",
                "admin/bl-care-applicationContext.xml",
                "admin/bl-care-applicationContext-servlet.xml"
            })
    void filesOfNewerPlatformsImportTheSameFiles(String file) throws IOException {
        Matcher imported = IMPORT.matcher(read("blc-config/" + file));

        assertThat(imported.find()).isTrue();
        assertThat(read(imported.group(1))).contains("<beans");
        assertThat(imported.group(1)).startsWith("care-" + file.substring(0, file.indexOf('/')) + "-");
    }

    @Test
    void readmeAsksForOneDependency() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));

        assertThat(readme.split("<artifactId>care-plugin</artifactId>", -1)).hasSize(2);
    }

    private static String read(String path) throws IOException {
        try (InputStream in = InstallFilesTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
