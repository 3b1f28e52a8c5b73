package org.broadleafcare.channel.email.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * A mail server's final no to a recipient.
 *
 * @param code of RFC 3463; {@code 5.0.0} when the server gave none
 */
record SmtpRefusal(String code, String words) {
    private static final int DEEPEST = 10;
    private static final Pattern ANSWER = Pattern.compile("(?m)^(521|55[0-46])[ -](?:(5\\.\\d{1,3}\\.\\d{1,3})\\s)?");

    /**
     * Empty when another attempt may go better: also where the server does not want <em>us</em>, which says nothing about
     * the recipient.
     */
    static Optional<SmtpRefusal> of(Exception failure) {
        List<Throwable> chain = chain(failure);
        if (chain.stream().noneMatch(SmtpRefusal::namesARecipient)) {
            return Optional.empty();
        }
        return chain.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && ANSWER.matcher(message).find())
                .reduce((first, last) -> last)
                .map(SmtpRefusal::read)
                .filter(refusal -> !refusal.isAboutUs());
    }

    private static boolean namesARecipient(Throwable failure) {
        return failure instanceof SendFailedException sending
                && sending.getInvalidAddresses() != null
                && sending.getInvalidAddresses().length > 0;
    }

    private static SmtpRefusal read(String answer) {
        Matcher found = ANSWER.matcher(answer);
        return found.find() && found.group(2) != null
                ? new SmtpRefusal(found.group(2), answer)
                : new SmtpRefusal("5.0.0", answer);
    }

    private boolean isAboutUs() {
        String lower = words.toLowerCase(Locale.ROOT);
        return code.startsWith("5.7.")
                || lower.startsWith("530")
                || lower.contains("relay")
                || lower.contains("authenticat");
    }

    private static List<Throwable> chain(Exception failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = failure;
        while (next != null && chain.size() < DEEPEST) {
            chain.add(next);
            next = next(next);
        }
        return chain;
    }

    private static @Nullable Throwable next(Throwable failure) {
        if (failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return sending.getMessageExceptions()[0];
        }
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
