package org.broadleafcare.common.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as HTML: escaped, with web addresses as links. Line breaks are left to the style sheet. */
public final class LinkedText {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'\\p{Cntrl}]{1,500}[^\\s<>\"'.,;:!?)\\]\\p{Cntrl}]");

    private LinkedText() {}

    public static String html(String text) {
        Matcher address = ADDRESS.matcher(text);
        StringBuilder html = new StringBuilder(text.length() + 64);
        int done = 0;
        while (address.find()) {
            html.append(HtmlEscaping.escape(text.substring(done, address.start())));
            String escaped = HtmlEscaping.escape(address.group());
            html.append("<a href=\"").append(escaped).append("\" rel=\"nofollow noopener ugc\" dir=\"ltr\">");
            html.append(escaped).append("</a>");
            done = address.end();
        }
        return html.append(HtmlEscaping.escape(text.substring(done))).toString();
    }
}
