package org.broadleafcare.channel.email.mime.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Splits HTML by the elements that mail programs put around what they quote. */
final class HtmlQuotes {

    /** Everything from here on is quoted. */
    private static final String OPEN_END = "#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container,"
            + " .ms-outlook-mobile-reference-message, hr#stopSpelling, .OutlookMessageHeader, #isReplyContent, #reply-intro ~ blockquote,"
            + " div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF], div[style*=border-top: solid #E1E1E1],"
            + " div[style*=border:none;border-top:solid]";
    /** The element is the quote; words after it are new ones. */
    private static final String CLOSED =
            ".gmail_quote, .gmail_quote_container, .yahoo_quoted, .protonmail_quote, .tutanota_quote,"
                    + " blockquote[type=cite], div[name=quote], blockquote.moz-txt-quote, blockquote[class*=quote], #orangeForward,"
                    + " .ms-outlook-ios-reference-expand, div.moz-cite-prefix, #reply-intro, .zmail_extra, div[id^=yiv], .wlm-quote";

    private static final String SIGNATURES =
            ".gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature, #AppleMailSignature, .protonmail_signature_block,"
                    + " #ms-outlook-mobile-signature, #ydpsignature, .tutanota_signature";
    private static final Set<String> BLOCKS = Set.of("p", "div", "span", "font", "b", "pre", "td", "h6");
    private static final int MOST_BLOCKS = 5000;

    private final QuoteMarks marks;

    HtmlQuotes(QuoteMarks marks) {
        this.marks = marks;
    }

    /** @param rest null when nothing is folded */
    record Halves(String fresh, @Nullable String rest) {}

    Halves split(String html) {
        Document fresh = Jsoup.parse(html);
        fresh.outputSettings().prettyPrint(false);
        Node cut = cut(fresh.body());
        List<Node> rest = new ArrayList<>();
        for (Element signature : fresh.body().select(SIGNATURES)) {
            boolean inQuote = cut != null && (signature == cut || isAfter(signature, cut));
            if (!inQuote && signature.parent() != null) {
                rest.add(signature);
            }
        }
        rest.forEach(Node::remove);
        if (cut != null) {
            rest.addAll(from(cut));
        }
        boolean nothingNew =
                fresh.body().text().isBlank() && fresh.body().select("img").isEmpty();
        return rest.isEmpty() || nothingNew
                ? new Halves(html, null)
                : new Halves(fresh.body().html(), html(rest));
    }

    private @Nullable Node cut(Element body) {
        Element open = body.selectFirst(OPEN_END);
        Element closed = body.selectFirst(CLOSED);
        Node words = byWords(body);
        Node first = first(first(open, closed), words);
        if (first == null || first == words) {
            return first;
        }
        if (first == closed && open == null && (isForward(closed) || wordsAfter(body, closed))) {
            return null;
        }
        return first == open && isForward(open) ? null : withIntro(first);
    }

    /** A border that only its words show; null when there is none. */
    private @Nullable Node byWords(Element body) {
        int looked = 0;
        for (Element element : body.getAllElements()) {
            if (BLOCKS.contains(element.normalName()) && looked++ < MOST_BLOCKS) {
                String text = shortText(element);
                if (ForwardMarks.isForwardLine(text)) {
                    return null;
                }
                if (text.length() < 300 && (marks.isOwnMark(text) || QuoteMarks.isSeparator(text))
                        || isHeader(element)) {
                    return element;
                }
            }
        }
        return null;
    }

    /** {@code From: … Sent: … Subject:} in one element, its labels on lines of their own. */
    private static boolean isHeader(Element element) {
        if (element.childNodeSize() < 3 || element.childNodeSize() > 40) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        for (Node child : element.childNodes()) {
            boolean breaks = child.normalName().equals("br") || child instanceof Element block && block.isBlock();
            String words = child instanceof TextNode node ? node.text() : shortText(child);
            text.append(breaks ? "\n" : "").append(words);
        }
        String[] lines = text.toString().strip().split("\n");
        int others = 0;
        for (String line : lines) {
            others += QuoteMarks.isOtherLabel(line) ? 1 : 0;
        }
        return QuoteMarks.isFromLabel(lines[0]) && others >= 2;
    }

    /** Text of a node, "" when it is long: whole mails would be read once per level otherwise. */
    private static String shortText(Node node) {
        StringBuilder text = new StringBuilder();
        node.filter((inner, depth) -> {
            if (inner instanceof TextNode words) {
                text.append(words.getWholeText());
            }
            return text.length() > 300 ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return text.length() > 300
                ? ""
                : text.toString().replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private static boolean isForward(@Nullable Element quote) {
        String text = quote == null ? "" : quote.text();
        return ForwardMarks.isForwardLine(text.substring(0, Math.min(text.length(), 60)));
    }

    /** Whether somebody wrote between or below the quotes. */
    private static boolean wordsAfter(Element body, Element quote) {
        Element copy = Jsoup.parse(body.html()).body();
        Elements quotes = copy.select(CLOSED);
        Element first = quotes.first();
        if (first == null) {
            return false;
        }
        Element inner = first.selectFirst("blockquote");
        Node start = inner == null ? first : inner;
        boolean prefixOnly = inner == null && quote.hasClass("moz-cite-prefix");
        StringBuilder after = new StringBuilder();
        for (Node node : following(start)) {
            if (node instanceof Element element) {
                element.select("blockquote, " + SIGNATURES).forEach(Node::remove);
                boolean gone = element.normalName().equals("blockquote") || element.is(SIGNATURES);
                after.append(gone ? "" : element.text());
            } else if (node instanceof TextNode words) {
                after.append(words.text());
            }
        }
        String words = after.toString().replace('\u00a0', ' ').strip();
        return !words.isEmpty() && !QuoteMarks.isSentFrom(words) && !(prefixOnly && QuoteMarks.isIntro(words));
    }

    /** The line "On … Jane wrote:" right above a quote belongs to it. */
    private static Node withIntro(Node quote) {
        Node before = quote.previousSibling();
        while (before instanceof TextNode words && words.isBlank()
                || before != null && before.normalName().equals("br")) {
            before = before.previousSibling();
        }
        String text = before instanceof TextNode words
                ? words.text()
                : before instanceof Element element ? element.text() : "";
        if (before != null && text.length() < 400 && (QuoteMarks.isIntro(text) || QuoteMarks.isRule(text))) {
            return before;
        }
        return quote;
    }

    /** The node, and all that comes after it in the document, each taken out of it. */
    private static List<Node> from(Node cut) {
        List<Node> after = new ArrayList<>();
        after.add(cut);
        after.addAll(following(cut));
        after.forEach(Node::remove);
        return after;
    }

    private static List<Node> following(Node node) {
        List<Node> all = new ArrayList<>();
        for (Node at = node; at != null && !at.normalName().equals("body"); at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
                all.add(next);
            }
        }
        return all;
    }

    private static boolean isAfter(Node node, Node cut) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at == cut) {
                return true;
            }
        }
        List<Node> later = following(cut);
        for (Node at = node; at != null; at = at.parent()) {
            if (later.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node first(@Nullable Node one, @Nullable Node other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one != other && comesBefore(other, one) ? other : one;
    }

    private static boolean comesBefore(Node one, Node other) {
        List<Integer> first = path(one);
        List<Integer> second = path(other);
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int order = first.get(i).compareTo(second.get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return first.size() < second.size();
    }

    private static List<Integer> path(Node node) {
        List<Integer> path = new ArrayList<>();
        for (Node at = node; at != null; at = at.parent()) {
            path.add(0, at.siblingIndex());
        }
        return path;
    }

    private static String html(List<Node> nodes) {
        StringBuilder html = new StringBuilder();
        nodes.forEach(node -> html.append(node.outerHtml()));
        return html.toString();
    }
}
