package org.broadleafcare.common.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Marks the pictures in a mail's HTML before it is sanitised. */
final class MailPictures {

    static final String FILE = "data-care-file";
    static final String LEFT_OUT = "data-care-picture";

    private MailPictures() {}

    /** The HTML with our marks; those that a sender wrote himself are gone. */
    static String marked(String html, Map<String, Integer> files) {
        Document mail = Jsoup.parse(html);
        mail.outputSettings().prettyPrint(false);
        mail.getElementsByAttribute(FILE).forEach(element -> element.removeAttr(FILE));
        mail.getElementsByAttribute(LEFT_OUT).forEach(element -> element.removeAttr(LEFT_OUT));
        for (Element picture : mail.getElementsByTag("img")) {
            Integer file = file(picture.attr("src").strip(), files);
            if (file == null) {
                picture.replaceWith(new Element("span")
                        .attr(LEFT_OUT, "1")
                        .text(picture.attr("alt").strip()));
            } else {
                picture.removeAttr("src").attr(FILE, String.valueOf(file));
            }
        }
        return mail.body().html();
    }

    private static @Nullable Integer file(String source, Map<String, Integer> files) {
        if (!source.regionMatches(true, 0, "cid:", 0, 4)) {
            return null;
        }
        String id = source.substring(4);
        Integer file = files.get(id);
        return file == null ? files.get(decoded(id)) : file;
    }

    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }
}
