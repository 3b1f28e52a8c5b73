package org.broadleafcare.channel.email.thread;

import java.util.Locale;
import java.util.OptionalLong;
import org.broadleafcare.common.token.ShortSeals;

/**
 * Addresses of an account with a sealed number in them: where an answer to a ticket goes ({@code
 * support+t2s.k5q2v7xwmb3uhgca@shop.example}) and where a mail server reports about one mail ({@code support+b…}). They
 * say where a mail belongs and open nothing.
 */
public final class ReplyAddresses {
    private static final String TICKET = "reply";
    private static final String MAIL = "bounce";
    private static final String OWN = "own";
    private static final int LONGEST = 320;

    private final ShortSeals seals;

    public ReplyAddresses(ShortSeals seals) {
        this.seals = seals;
    }

    /** @param account address of a mail account whose server delivers plus-addresses */
    public String ofTicket(String account, long ticketId) {
        return with(account, 't', seals.seal(TICKET, ticketId));
    }

    /** @param mailId id of the mail that is sent */
    public String ofMail(String account, long mailId) {
        return with(account, 'b', seals.seal(MAIL, mailId));
    }

    /** The ticket an address of ours names; empty for any other address. Never throws for what it is given. */
    public OptionalLong ticketOf(String address) {
        return open(TICKET, 't', address);
    }

    /** The mail of ours that an address names. */
    public OptionalLong mailOf(String address) {
        return open(MAIL, 'b', address);
    }

    /** What every mail of ours has in its X-Care-Mail, so that we know it when it comes back to us. */
    public String mark(long mailId) {
        return seals.seal(OWN, mailId);
    }

    public boolean isOurs(String mark) {
        return mark.length() <= LONGEST && seals.open(OWN, mark.strip()).isPresent();
    }

    private static String with(String account, char kind, String seal) {
        int at = account.lastIndexOf('@');
        String local = account.substring(0, at);
        int plus = local.indexOf('+');
        return (plus < 0 ? local : local.substring(0, plus)) + '+' + kind + seal + account.substring(at);
    }

    private OptionalLong open(String label, char kind, String address) {
        if (address.length() > LONGEST) {
            return OptionalLong.empty();
        }
        // Some programs write the plus as in a web address.
        String plain = address.strip().toLowerCase(Locale.ROOT).replace("%2b", "+");
        int at = plain.lastIndexOf('@');
        int plus = at < 0 ? -1 : plain.lastIndexOf("+" + kind, at);
        return plus < 1 ? OptionalLong.empty() : seals.open(label, plain.substring(plus + 2, at));
    }
}
