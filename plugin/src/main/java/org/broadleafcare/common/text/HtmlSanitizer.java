package org.broadleafcare.common.text;

import java.util.Map;
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
    private static final PolicyFactory POLICY = policy().toFactory();
    /** As {@link #POLICY}, plus the marks that {@link MailPictures} leaves. */
    private static final PolicyFactory MAIL_POLICY = policy().allowElements("img")
            .allowAttributes(MailPictures.FILE)
            .matching(Pattern.compile("[0-9]{1,3}"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes(MailPictures.LEFT_OUT)
            .matching(true, "1")
            .onElements("span")
            .toFactory();

    private static HtmlPolicyBuilder policy() {
        return new HtmlPolicyBuilder()
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
                .requireRelsOnLinks("nofollow", "noopener", "noreferrer");
    }

    /** HTML that may be put into any page as it is. Text beyond a million characters is cut off. */
    public String clean(String html) {
        return POLICY.sanitize(html.length() <= MAX_LENGTH ? html : html.substring(0, MAX_LENGTH));
    }

    /**
     * HTML of a mail that may be put into any page as it is. As {@link #clean}, but pictures that came with the mail stay
     * as {@code <img data-care-file="n">}: the page gives them their address. Of pictures from elsewhere, which would tell
     * a stranger when a mail was read, {@code <span data-care-picture="1">} with their alternative text is left.
     *
     * @param files Content-IDs of the mail's pictures without angle brackets, with what {@code data-care-file} shall say
     */
    public String cleanMail(String html, Map<String, Integer> files) {
        String marked = MailPictures.marked(html.length() <= MAX_LENGTH ? html : html.substring(0, MAX_LENGTH), files);
        return MAIL_POLICY.sanitize(marked);
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
