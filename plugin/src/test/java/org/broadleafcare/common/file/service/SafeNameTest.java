package org.broadleafcare.common.file.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.png | photo.png",
                "../../etc/passwd | passwd",
                "C:\\Users\\Ann\\bill.pdf | bill.pdf",
                "写真 2.png | 写真 2.png",
                "فاتورة.pdf | فاتورة.pdf",
                "a<b>:c?.txt | a_b__c_.txt",
                ".htaccess | htaccess",
                "'' | file",
                "... | file"
            })
    void keepsTheNameAndDropsThePathAndWhatIsUnfit(String given, String expected) {
        assertThat(SafeName.of(given)).isEqualTo(expected);
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(SafeName.of("in\u202Egnp.exe")).isEqualTo("ingnp.exe");
        assertThat(SafeName.of("a\r\nSet-Cookie: x\0.txt")).isEqualTo("aSet-Cookie_ x.txt");
    }

    @Test
    void shortensInTheMiddleAndKeepsTheType() {
        String name = SafeName.of("😀".repeat(300) + ".jpeg");

        assertThat(name).endsWith("😀.jpeg");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
    }
}
