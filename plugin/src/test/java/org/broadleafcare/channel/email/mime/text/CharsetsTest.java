package org.broadleafcare.channel.email.mime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1,windows-1252,Größe „8€“",
        "US-ASCII,windows-1252,Größe",
        "iso-8859-9,windows-1254,Işık",
        "gb2312,GB18030,订单€",
        "GBK,GB18030,訂單",
        "ks_c_5601-1987,x-windows-949,똠방각하",
        "Shift_JIS,windows-31j,①㈱髙",
        "iso-2022-jp,x-windows-iso2022jp,注文①",
        "big5,Big5-HKSCS,訂單",
        "tis-620,x-windows-874,สวัสดี",
        "macintosh,x-MacRoman,Größe",
        "koi8-r,KOI8-R,Заказ",
        "windows-1256,windows-1256,طلب",
        "iso-8859-8-i,ISO-8859-8,שלום",
        "utf8,UTF-8,Größe 😀",
        "euc-jp,EUC-JP,注文",
    })
    void knowsWhatNamesMean(String declared, String written, String text) {
        Charsets.Decoded decoded = Charsets.decode(text.getBytes(Charset.forName(written)), declared);

        assertThat(decoded).isEqualTo(new Charsets.Decoded(text, true));
    }

    @ParameterizedTest
    @CsvSource({
        "Hi Mom -+Jjo--!,Hi Mom -☺-!",
        "A+ImIDkQ.,A≢Α.",
        "+ZeVnLIqe-,日本語",
        "1 +- 1,1 + 1",
        "a + b,a + b",
        "+2D3eAA-,😀",
    })
    void decodesUtf7(String encoded, String text) {
        assertThat(Charsets.decode(encoded.getBytes(StandardCharsets.US_ASCII), "UTF-7")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void doesNotBelieveAWrongName() {
        byte[] utf8 = "Grüße aus Köln".getBytes(StandardCharsets.UTF_8);
        byte[] latin1 = "Grüße aus Köln, schöne Größe".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Charsets.decode(utf8, "iso-8859-1")).isEqualTo(new Charsets.Decoded("Grüße aus Köln", false));
        assertThat(Charsets.decode(latin1, "utf-8"))
                .isEqualTo(new Charsets.Decoded("Grüße aus Köln, schöne Größe", false));
        assertThat(Charsets.decode(utf8, "x-nonsense")).isEqualTo(new Charsets.Decoded("Grüße aus Köln", false));
        assertThat(Charsets.decode(utf8, null)).isEqualTo(new Charsets.Decoded("Grüße aus Köln", true));
    }

    @Test
    void oneBrokenCharacterDoesNotChangeTheRest() {
        byte[] cut = "Grüße aus Köln, schöne Größe für Jörg".getBytes(StandardCharsets.UTF_8);
        cut[3] = 'x';

        assertThat(Charsets.decode(cut, "utf-8").text()).isEqualTo("Gr\uFFFDxße aus Köln, schöne Größe für Jörg");
    }

    @Test
    void seesJapaneseEscapesWithoutAName() {
        assertThat(Charsets.decode("ご注文の品が届きました。".getBytes(Charset.forName("ISO-2022-JP")), null)
                        .text())
                .isEqualTo("ご注文の品が届きました。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "../x", "utf-8\0"})
    void survivesStrangeNames(String name) {
        assertThat(Charsets.decode("x".getBytes(StandardCharsets.US_ASCII), name)
                        .text())
                .isEqualTo("x");
    }

    @Test
    void cleansWhatDatabasesRefuse() {
        assertThat(CleanText.lines("a\0b\ud83dc\ude00\ud83d\ude00\r\nd\re\u0007\tf"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFD😀\nd\ne\tf");
        assertThat(CleanText.line(" a \n\t b\u202ec ")).isEqualTo("a bc");
        assertThat(CleanText.cut("ab😀", 3)).isEqualTo("ab");
        assertThat(CleanText.cut("ab", 3)).isEqualTo("ab");
    }

    @Test
    void takesUuencodedFilesOut() {
        Uuencode.Split split = Uuencode.split("Hi\nbegin 644 a b.txt\n%:&5L;&\\\n`\nend\nBye");

        assertThat(split.text()).isEqualTo("Hi\nBye");
        assertThat(split.files()).extracting(Uuencode.Found::name).containsExactly("a b.txt");
        assertThat(split.files().get(0).bytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin 644 x\nno end",
                "We begin 644 things\nend",
                "begin 644 x\nThis is no code at all, is it?\nend"
            })
    void leavesWordsThatOnlyLookLikeUuencode(String text) {
        assertThat(Uuencode.split(text)).isEqualTo(new Uuencode.Split(text, java.util.List.of()));
    }
}
