package org.broadleafcare.storefront.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.common.template.HtmlEscaping;

/** Puts title, style sheets, scripts and the robots rule into the head the shop printed. A page without one stays as it is. */
final class HeadEntries {
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>.*?</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HEAD_END = Pattern.compile("</head\\s*>", Pattern.CASE_INSENSITIVE);

    private final PageHead head;
    private final AssetUrls assets;
    private final String contextPath;

    HeadEntries(PageHead head, AssetUrls assets, String contextPath) {
        this.head = head;
        this.assets = assets;
        this.contextPath = contextPath;
    }

    String insertedInto(String html) {
        Matcher end = HEAD_END.matcher(html);
        if (!end.find()) {
            return html;
        }
        String before = html.substring(0, end.start());
        Matcher title = TITLE.matcher(before);
        String ours = "<title>" + HtmlEscaping.escape(head.title()) + "</title>";
        String titled = title.find() ? title.replaceFirst(Matcher.quoteReplacement(ours)) : before + ours + "\n";
        return titled + entries() + html.substring(end.start());
    }

    private String entries() {
        StringBuilder entries = new StringBuilder();
        if (head.isPrivate()) {
            entries.append("<meta name=\"robots\" content=\"noindex\">\n");
        }
        for (String sheet : AssetUrls.SHEETS) {
            entries.append("<link rel=\"stylesheet\" href=\"")
                    .append(url(sheet))
                    .append("\">\n");
        }
        return entries.append("<script type=\"module\" src=\"")
                .append(url(AssetUrls.ENTRY))
                .append("\"></script>\n")
                .toString();
    }

    private String url(String name) {
        return HtmlEscaping.escape(contextPath + assets.path(name));
    }
}
