package org.broadleafcare.common.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes HTML from mails and editors harmless. What stays: paragraphs, headings, emphasis, lists, quotes, code, tables and
 * links to http, https and mailto. What goes: scripts, styles, forms, frames, handlers, and pictures, which would tell a
 * stranger when a mail was read.
 */
public final class HtmlSanitizer {

    private static final int MAX_LENGTH = 1_000_000;
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "div",
                    "span",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "small",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "code",
                    "hr",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
            .globally()
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[0-9]{1,2}"))
            .onElements("td", "th")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    /** HTML that may be put into any page as it is. Text beyond a million characters is cut off. */
    public String clean(String html) {
        return POLICY.sanitize(html.length() <= MAX_LENGTH ? html : html.substring(0, MAX_LENGTH));
    }

    /** The words alone, with line breaks where the HTML has them. Not HTML: escape it where it is shown. */
    public String plainText(String html) {
        StringBuilder text = new StringBuilder();
        Jsoup.parse(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else {
                    breakLine(node, node.normalName().equals("br"));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                breakLine(node, false);
            }

            private void breakLine(Node node, boolean always) {
                if (always || node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return BLANKS.matcher(text)
                .replaceAll(" ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
