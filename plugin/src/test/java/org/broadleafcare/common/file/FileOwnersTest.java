package org.broadleafcare.common.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.common.file.spi.FileOwner;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** A key that no owner speaks for is swept away with its file after a day. */
class FileOwnersTest {
    private static final Pattern INCLUDED = Pattern.compile("<include file=\"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (CARE_\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern FILE_KEY = Pattern.compile("(?m)^\\s+((?:STORE|RAW|FILE)_KEY)\\s");

    @Test
    void everyColumnWithFilesHasAnOwner() throws IOException {
        Set<String> owned = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.broadleafcare")) {
            if (found.isAssignableTo(FileOwner.class) && !found.isInterface()) {
                owned.addAll(((FileOwner) Mockito.mock(found.reflect(), Mockito.CALLS_REAL_METHODS)).columns());
            }
        }

        assertThat(owned).isEqualTo(columnsWithKeys()).contains("CARE_ATTACHMENT.STORE_KEY");
    }

    private static Set<String> columnsWithKeys() throws IOException {
        Set<String> columns = new TreeSet<>();
        Matcher included = INCLUDED.matcher(read("care/db/changelog.xml"));
        while (included.find()) {
            Matcher tables = TABLE.matcher(read(included.group(1)));
            while (tables.find()) {
                Matcher column = FILE_KEY.matcher(tables.group(2));
                while (column.find()) {
                    columns.add(tables.group(1) + "." + column.group(1));
                }
            }
        }
        return columns;
    }

    private static String read(String path) throws IOException {
        try (InputStream in = FileOwnersTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
