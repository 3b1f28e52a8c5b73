package org.broadleafcare.common.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEscapingTest {
    private static final String SCRIPT = "<script>alert(\"x\" + 'y') && 1</script>";
    private static final String ESCAPED =
            "&lt;script&gt;alert(&quot;x&quot; + &#39;y&#39;) &amp;&amp; 1&lt;/script&gt;";

    private final HtmlEscaping escaping = new HtmlEscaping();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$name",
                "$!name",
                "${name}",
                "$!{name}",
                "$view.name()",
                "${view.name()}",
                "$view.rows().get(0).name()",
                "$view.title(\"x_html\")",
                "$view.title('_html').text()",
                "$t.text(\"care.x_html\", $view.body_html())",
                "$body_html.name",
                "$body_html[0]",
                "$html"
            })
    void escapesScriptInEveryKindOfReference(String reference) {
        assertThat(escaping.referenceInsert(reference, SCRIPT)).isEqualTo(ESCAPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$body_html",
                "$!{body_html}",
                "$view.body_html()",
                "$!view.body_html(\"a.b\", $x)",
                "${view.rows().first_html()}"
            })
    void leavesReferencesNamedAsMarkupAlone(String reference) {
        assertThat(escaping.referenceInsert(reference, SCRIPT)).isEqualTo(SCRIPT);
    }

    @ParameterizedTest
    @CsvSource({"$a.b,b", "$!{a.b_html},b_html", "'$a.b(\"c.d\")',b", "$a,a"})
    void readsTheLastNameOfAReference(String reference, String name) {
        assertThat(HtmlEscaping.lastName(reference)).isEqualTo(name);
    }

    @Test
    void leavesOtherScriptsAndEmojiAsTheyAre() {
        assertThat(HtmlEscaping.escape("お客様 مرحبا 👍 ü")).isEqualTo("お客様 مرحبا 👍 ü");
    }

    @Test
    void printsNothingOfItsOwnForNull() {
        assertThat(escaping.referenceInsert("$!name", null)).isNull();
    }
}
