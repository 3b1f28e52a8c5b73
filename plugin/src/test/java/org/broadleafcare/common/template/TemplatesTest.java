package org.broadleafcare.common.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final String SCRIPT = "<script>\"'&</script>";
    private static final String ESCAPED = "&lt;script&gt;&quot;&#39;&amp;&lt;/script&gt;";

    private final Templates templates = new Templates("trial/macros");

    public record Row(String name, @Nullable String note, String text_html) {
        public String said(String prefix) {
            return prefix + name;
        }
    }

    private String render(String name) {
        Row row = new Row(SCRIPT, null, "<b>bold</b>");
        return templates.render(name, Map.of("view", row, "rows", List.of(row), "plain", SCRIPT));
    }

    @Test
    void escapesReferencesInTextAttributesLoopsAndMacros() {
        assertThat(render("trial/escaping"))
                .doesNotContain("<script>")
                .contains("text:" + ESCAPED + ";")
                .contains("quiet:" + ESCAPED + ";")
                .contains("formal:" + ESCAPED + ";")
                .contains("title=\"" + ESCAPED + "\"")
                .contains("loop:" + ESCAPED + ";")
                .contains("macro:" + ESCAPED + ";")
                .contains("method:_html" + ESCAPED + ";")
                .contains("html:<b>bold</b>;");
    }

    @Test
    void printsNothingForAQuietNull() {
        assertThat(render("trial/escaping")).contains("null:;");
    }

    @Test
    void leavesPlainTextTemplatesUnescaped() {
        assertThat(render("trial/mail_text")).isEqualTo("Hello " + SCRIPT + "\n");
    }

    @Test
    void refusesAReferenceTheModelDoesNotHave() {
        assertThatThrownBy(() -> render("trial/unknown")).isInstanceOf(TemplateBroken.class);
    }

    @Test
    void refusesATemplateThatDoesNotExist() {
        assertThatThrownBy(() -> render("trial/missing")).isInstanceOf(TemplateBroken.class);
    }

    @Test
    void keepsTemplatesFromReachingClasses() {
        assertThatThrownBy(() -> render("trial/class")).isInstanceOf(TemplateBroken.class);
    }
}
