package org.broadleafcare.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    /** References, directives with their arguments, and comments; what is left is markup and literals. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\$!?\\{?[a-zA-Z_][\\w.-]*(\\((?:[^()\"]|\"[^\"]*\"|\\((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*\\))*\\)(\\.\\w+)*)*\\}?");

    private static final Pattern DIRECTIVE = Pattern.compile("#(macro|if|elseif|foreach|set|care[A-Za-z]+)\\s*\\(");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(alt|title|aria-label|placeholder|value)=\"([^\"$]*\\p{L}[^\"$]*)\"");
    private static final Pattern UNQUOTED = Pattern.compile("=\\$[!{a-zA-Z]");
    private static final Pattern MARKUP_REFERENCE = Pattern.compile("\\$!?\\{?([\\w.()]+_html)\\(\\)");

    @Test
    void templatesContainNoLiteralText() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : Bundles.templates()) {
            String text = withoutDirectives(Files.readString(template).replaceAll("(?m)##.*$", ""));
            Matcher spoken = SPOKEN_ATTRIBUTE.matcher(text);
            while (spoken.find()) {
                found.add(template + ": " + spoken.group());
            }
            String plain = TAG.matcher(REFERENCE.matcher(text).replaceAll("§")).replaceAll(" ");
            Matcher letters = LETTERS.matcher(plain);
            while (letters.find()) {
                found.add(template + ": " + letters.group());
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void everyAttributeWithAReferenceIsQuoted() throws IOException {
        for (Path template : Bundles.templates()) {
            assertThat(UNQUOTED.matcher(Files.readString(template)).find())
                    .as(template.toString())
                    .isFalse();
        }
    }

    /** An escaped reference is safe in text and quoted attributes, and nowhere else. */
    @Test
    void pagesHaveNoScriptsAndNoInlineStyles() throws IOException {
        for (Path template : pages()) {
            String text = Files.readString(template);
            assertThat(text).as(template.toString()).doesNotContain("<script", "<style", " style=", "javascript:");
            assertThat(text).as(template.toString()).doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void onlyMessageTextsArePrintedUnescaped() throws IOException {
        for (Path template : Bundles.templates()) {
            Matcher markup = MARKUP_REFERENCE.matcher(Files.readString(template));
            while (markup.find()) {
                assertThat(Set.of("message.text_html", "view.message_html"))
                        .as(template.toString())
                        .contains(markup.group(1));
            }
        }
    }

    @Test
    void referencesStayOutOfInterpolatedStrings() throws IOException {
        for (Path template : Bundles.templates()) {
            for (String line : Files.readAllLines(template)) {
                Matcher directive = DIRECTIVE.matcher(line);
                while (directive.find()) {
                    String arguments = line.substring(directive.end(), closing(line, directive.end()));
                    assertThat(arguments.replaceAll("\\$[\\w.]+\\([^)]*\\)", ""))
                            .as(template + ": " + line)
                            .doesNotContainPattern("\"[^\"]*\\$[^\"]*\"");
                }
            }
        }
    }

    @Test
    void modulesContainNoTextForReaders() throws IOException {
        try (Stream<Path> files = Files.walk(Bundles.RESOURCES.resolve("care/assets/storefront"))) {
            List<Path> modules =
                    files.filter(file -> file.toString().endsWith(".js")).toList();

            assertThat(modules).isNotEmpty();
            for (Path module : modules) {
                assertThat(Files.readString(module))
                        .as(module.toString())
                        .doesNotContainPattern(
                                "(textContent|innerText|innerHTML|title|ariaLabel)\\s*=\\s*[\"'`][^\"'`]*\\p{L}{2}");
                assertThat(Files.readAllLines(module)).as(module.toString()).hasSizeLessThan(150);
            }
        }
    }

    private static List<Path> pages() throws IOException {
        return Bundles.templates().stream()
                .filter(template -> !template.toString().contains("email"))
                .toList();
    }

    /** Takes out {@code #if(…)}, {@code #careField("…" $x)} and the like, with balanced brackets. */
    private static String withoutDirectives(String text) {
        StringBuilder rest = new StringBuilder();
        int done = 0;
        Matcher directive = DIRECTIVE.matcher(text);
        while (directive.find(done)) {
            rest.append(text, done, directive.start());
            done = Math.min(text.length(), closing(text, directive.end()) + 1);
        }
        return rest.append(text.substring(done)).toString().replaceAll("#(else|end)\\b", "");
    }

    private static int closing(String text, int from) {
        int depth = 1;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
