package org.broadleafcare.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadleafcare.channel.email.mime.text.EncodedWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderPartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 03 Nov 2026 10:15:30 +0100|2026-11-03T09:15:30Z",
                "3 Nov 2026 10:15 +0100|2026-11-03T09:15:00Z",
                "Tue,  3 Nov 2026 10:15:30 -0530 (IST)|2026-11-03T15:45:30Z",
                "Tue, 3 Nov 26 10:15:30 GMT|2026-11-03T10:15:30Z",
                "Tue 3 Nov 2026 10:15:30 EST|2026-11-03T15:15:30Z",
                "3-Nov-2026 10.15.30 +01:00|2026-11-03T09:15:30Z",
                "Tue, 3 November 2026 10:15:60 +0000|2026-11-03T10:15:59Z",
                "2026-11-03T10:15:30+01:00|2026-11-03T09:15:30Z",
            })
    void readsDates(String field, String instant) {
        assertThat(MailDate.of(field)).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31 Feb 2026 10:00:00 +0000",
                "1 Nov 2026 25:00:00 +0000",
                "1 Nov 2026 10:00 +9900"
            })
    void knowsWhatIsNoDate(String field) {
        assertThat(MailDate.of(field)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<a@b> <c@d>|a@b c@d",
                "<a@b><c@d>, <a@b>|a@b c@d",
                "a@b|a@b",
                "<a@b|a@b",
                "<a <b@c>|b@c",
                "<a@ b>|a@b",
                "(Jane's mail of Monday) <a@b>|a@b",
                "Your message of Monday <no-at-sign>|no-at-sign",
                "<>|~~",
                "Your message of Monday|~~",
            })
    void readsIds(String field, String ids) {
        assertThat(String.join(" ", MessageIds.of(field))).isEqualTo(ids);
    }

    @Test
    void keepsTheFirstAndTheLastOfManyIds() {
        String field = IntStream.range(0, 300).mapToObj(i -> "<" + i + "@b>").collect(Collectors.joining());

        assertThat(MessageIds.of(field)).hasSize(100).startsWith("0@b", "201@b").endsWith("299@b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "attachment; filename=plain.txt|plain.txt",
                "attachment; filename=\"a;b \\\"c\\\".txt\"|a;b \"c\".txt",
                "attachment; filename=two words.txt; size=3|two words.txt",
                "attachment; filename*=UTF-8''%E2%82%AC%20rates.pdf|€ rates.pdf",
                "attachment; filename*0*=iso-8859-1'de'gr%FC; filename*1=sse.txt|grüsse.txt",
                "attachment; filename*1=b.txt; filename*0=a|ab.txt",
                "attachment; filename=x.txt; filename*=utf-8''y.txt|y.txt",
                "attachment; filename=\"=?utf-8?B?4oKsLnBkZg==?=\"|€.pdf",
                "attachment; filename=\"unclosed.txt|unclosed.txt",
                "attachment; filename*=''100%|100%",
            })
    void readsParameters(String field, String name) {
        ContentField read = ContentField.of(field);

        assertThat(read.value()).isEqualTo("attachment");
        assertThat(read.parameter("filename")).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=?utf-8?Q?caf=C3=A9_au_lait?=|café au lait",
                "=?ISO-8859-1*en?q?caf=E9?= now|café now",
                "=?utf-8?B?44GT44KT?=  =?utf-8?B?44Gr44Gh44Gv?=|こんにちは",
                "=?utf-8?B?44GT44I=?= =?utf-8?B?kw==?=|こん",
                "Re: =?utf-8?Q?=C3?= =?utf-8?Q?=A9?=|Re: é",
                "=?iso-2022-jp?B?GyRCRnxLXDhsGyhC?=|日本語",
                "=?utf-8?Q?a b?=|a b",
                "=?utf-8?B?broken!|=?utf-8?B?broken!",
                "=?nonsense?Q?=C3=A9?=|é",
                "=?utf-8?Q??=|~~",
                "a =?utf-8?Q?b?= c|a b c",
            })
    void decodesEncodedWords(String field, String text) {
        assertThat(EncodedWords.decode(field)).isEqualTo(text);
    }
}
