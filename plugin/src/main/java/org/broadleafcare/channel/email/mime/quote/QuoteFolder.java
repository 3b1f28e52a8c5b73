package org.broadleafcare.channel.email.mime.quote;

import java.util.Collection;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.broadleafcare.common.text.HtmlSanitizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a mail stops being new. Careful: answers between quoted lines are not folded, nor forwarded mails, nor
 * anything uncertain; and when nothing new would be left, nothing is folded.
 */
public final class QuoteFolder {

    private final TextQuotes texts;
    private final HtmlQuotes htmls;
    private final HtmlSanitizer sanitizer;

    /** @param ownMarks the lines we put above the text of our mails, in every language: below them all is quoted */
    public QuoteFolder(HtmlSanitizer sanitizer, Collection<String> ownMarks) {
        QuoteMarks marks = new QuoteMarks(ownMarks);
        this.sanitizer = sanitizer;
        this.texts = new TextQuotes(marks);
        this.htmls = new HtmlQuotes(marks);
    }

    /** Both halves. HTML has to be folded before it is cleaned: the names of its classes tell whose quotes they are. */
    public Folded fold(ReadMail mail) {
        return fold(mail.subject(), mail.text(), mail.html());
    }

    Folded fold(String subject, String text, @Nullable String html) {
        if (ForwardMarks.isForward(subject)) {
            return Folded.nothing(text, html);
        }
        if (html == null) {
            TextQuotes.Halves halves = texts.split(text);
            return new Folded(halves.fresh(), halves.rest(), null, null);
        }
        HtmlQuotes.Halves halves = htmls.split(html);
        TextQuotes.Halves words = texts.split(text);
        if (halves.rest() == null || words.rest() != null) {
            return new Folded(words.fresh(), words.rest(), halves.fresh(), halves.rest());
        }
        // The HTML shows the border that its plain text has lost.
        return new Folded(
                sanitizer.plainText(halves.fresh()), sanitizer.plainText(halves.rest()), halves.fresh(), halves.rest());
    }
}
