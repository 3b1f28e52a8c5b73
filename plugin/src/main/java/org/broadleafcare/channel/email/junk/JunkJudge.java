package org.broadleafcare.channel.email.junk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcare.channel.email.junk.SenderRule.Action;
import org.broadleafcare.channel.email.junk.dao.SenderDao;
import org.broadleafcare.channel.email.junk.spi.JunkRule;
import org.broadleafcare.channel.email.junk.spi.Suspect;
import org.broadleafcare.channel.email.mime.MailHeaders;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.ticket.Verdict;

/** Decides what the team should not have to read. The first reason found counts; nobody is ever told. */
public final class JunkJudge {
    public static final String BLOCKED = "blocked_sender";

    private final SenderRuleBook senders;
    private final SenderDao rows;
    private final FloodGuard flood;
    private final Settings settings;
    private final Supplier<List<JunkRule>> rules;

    public JunkJudge(
            SenderRuleBook senders,
            SenderDao rows,
            FloodGuard flood,
            Settings settings,
            Supplier<List<JunkRule>> rules) {
        this.senders = senders;
        this.rows = rows;
        this.flood = flood;
        this.settings = settings;
        this.rules = rules;
    }

    /** What somebody decided about the sender; counts before everything, also in the middle of a ticket. */
    public Optional<Action> decided(String email) {
        return senders.about(email);
    }

    /** Code of the reason why the mail is junk. */
    public Optional<String> reason(Suspect mail, SenderPast past) {
        if (settings.get(JunkSettings.TRUST_SPAM_HEADERS) && isMarked(mail.headers())) {
            return Optional.of("spam_header");
        }
        if (flood.isFlood(past)) {
            return Optional.of("flood");
        }
        return mail.startsTicket() ? reasonAtStart(mail) : ofTheShop(mail);
    }

    private Optional<String> reasonAtStart(Suspect mail) {
        boolean forged = mail.verdict().overall() == Verdict.Overall.FAIL;
        if (forged && settings.get(JunkSettings.JUNK_WHEN_DMARC_FAILS)) {
            return Optional.of("dmarc");
        }
        if (!mail.from().isEmpty() && rows.lastTicketWasJunk(mail.from())) {
            return Optional.of("junk_sender");
        }
        return flood.isFlood() ? Optional.of("flood_total") : ofTheShop(mail);
    }

    private Optional<String> ofTheShop(Suspect mail) {
        return rules.get().stream()
                .map(rule -> rule.reason(mail))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isMarked(MailHeaders headers) {
        return word(headers, "X-Spam-Flag").startsWith("yes")
                || word(headers, "X-Spam-Status").startsWith("yes");
    }

    private static String word(MailHeaders headers, String name) {
        return headers.valueOf(name).strip().toLowerCase(Locale.ROOT);
    }
}
