package org.broadleafcare.ticket.domain;

import java.util.Arrays;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.ticket.AuthResult;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.MailFacts;
import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.MailOrigin;
import org.broadleafcare.ticket.Verdict;
import org.broadleafcare.ticket.WithheldFile;
import org.jspecify.annotations.Nullable;

/** The mail a message came in. Kept until the person is forgotten; then it goes as a whole. */
@Entity
@Table(name = "CARE_MESSAGE_MAIL")
public class MessageMailImpl {
    private static final int LONGEST_HEADER = 998;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TROUBLE = 500;
    private static final int LONGEST_BODY = 1_000_000;
    private static final int MOST_COPIES = 50;

    @Id
    @Column(name = "MESSAGE_ID")
    protected long messageId;

    @Column(name = "INBOUND_MAIL_ID", nullable = false)
    protected long inboundMailId;

    @Column(name = "RFC_ID_HASH", length = 64)
    protected @Nullable String rfcIdHash;

    @Column(name = "RFC_MESSAGE_ID", length = LONGEST_HEADER)
    protected @Nullable String rfcMessageId;

    @Column(name = "FROM_EMAIL", nullable = false, length = MailAddress.LONGEST)
    protected String fromEmail;

    @Column(name = "FROM_NAME")
    protected @Nullable String fromName;

    @Column(name = "REPLY_TO", length = 600)
    protected @Nullable String replyTo;

    @Column(name = "TO_LIST", length = LONGEST_BODY)
    protected @Nullable String toList;

    @Column(name = "CC_LIST", length = LONGEST_BODY)
    protected @Nullable String ccList;

    @Column(name = "SUBJECT", nullable = false, length = LONGEST_HEADER)
    protected String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "NATURE", nullable = false, length = 20)
    protected MailNature nature;

    @Enumerated(EnumType.STRING)
    @Column(name = "SPF", nullable = false, length = 12)
    protected AuthResult spf;

    @Enumerated(EnumType.STRING)
    @Column(name = "DKIM", nullable = false, length = 12)
    protected AuthResult dkim;

    @Enumerated(EnumType.STRING)
    @Column(name = "DMARC", nullable = false, length = 12)
    protected AuthResult dmarc;

    @Column(name = "VERIFIED_BY")
    protected @Nullable String verifiedBy;

    @Column(name = "NEWCOMER", nullable = false)
    protected boolean newcomer;

    @Column(name = "UNVERIFIED", nullable = false)
    protected boolean unverified;

    @Column(name = "CUT", nullable = false)
    protected boolean cut;

    @Column(name = "COPIES", length = 1000)
    protected @Nullable String copies;

    @Column(name = "QUOTED_TEXT", length = LONGEST_BODY)
    protected @Nullable String quotedText;

    @Column(name = "QUOTED_HTML", length = LONGEST_BODY)
    protected @Nullable String quotedHtml;

    @Column(name = "CALENDAR", length = LONGEST_BODY)
    protected @Nullable String calendar;

    @Column(name = "TROUBLE", length = LONGEST_TROUBLE)
    protected @Nullable String trouble;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MessageMailImpl() {}

    public MessageMailImpl(TicketMessageImpl message, MailOrigin origin) {
        messageId = message.id();
        inboundMailId = origin.inboundMailId();
        rfcMessageId = Cut.to(LONGEST_HEADER, origin.rfcMessageId());
        rfcIdHash = origin.rfcMessageId() == null ? null : hash(origin.rfcMessageId());
        fromEmail = Cut.line(MailAddress.LONGEST, origin.from().email());
        fromName = Cut.to(LONGEST_NAME, origin.from().name());
        replyTo = origin.replyTo() == null ? null : Cut.to(600, AddressLines.of(List.of(origin.replyTo())));
        toList = AddressLines.of(origin.to());
        ccList = AddressLines.of(origin.cc());
        subject = Cut.line(LONGEST_HEADER, origin.subject());
        nature = origin.nature();
        spf = origin.verdict().spf();
        dkim = origin.verdict().dkim();
        dmarc = origin.verdict().dmarc();
        verifiedBy = Cut.to(LONGEST_NAME, origin.verdict().by());
        newcomer = origin.newcomer();
        unverified = origin.unverified();
        cut = origin.cut();
        quotedText = Cut.to(LONGEST_BODY, origin.quotedText());
        quotedHtml = Cut.whole(LONGEST_BODY, origin.quotedHtml());
        calendar = CalendarLines.of(origin.calendar());
        trouble = origin.trouble().isEmpty() ? null : Cut.to(LONGEST_TROUBLE, String.join(",", origin.trouble()));
    }

    /** What stands for a Message-ID (without angle brackets) in the index. */
    public static String hash(String rfcMessageId) {
        return Sha256.hex(rfcMessageId);
    }

    /** The same mail has also come to another account. */
    public void copied(long accountId) {
        List<Long> known = copies();
        if (!known.contains(accountId) && known.size() < MOST_COPIES) {
            copies = copies == null ? Long.toString(accountId) : copies + "," + accountId;
        }
    }

    public long messageId() {
        return messageId;
    }

    public MailFacts view(List<WithheldFile> withheld) {
        return view(withheld, quotedHtml);
    }

    public @Nullable String quotedHtml() {
        return quotedHtml;
    }

    /** @param shownQuote the quoted HTML with the places of pictures filled in */
    public MailFacts view(List<WithheldFile> withheld, @Nullable String shownQuote) {
        return new MailFacts(
                inboundMailId,
                new MailAddress(fromEmail, fromName),
                AddressLines.read(replyTo).stream().findFirst().orElse(null),
                AddressLines.read(toList),
                AddressLines.read(ccList),
                rfcMessageId,
                subject,
                quotedText,
                shownQuote,
                nature,
                new Verdict(spf, dkim, dmarc, verifiedBy),
                newcomer,
                unverified,
                cut,
                copies(),
                CalendarLines.read(calendar),
                trouble == null ? List.of() : List.of(trouble.split(",")),
                withheld);
    }

    private List<Long> copies() {
        return copies == null
                ? List.of()
                : Arrays.stream(copies.split(",")).map(Long::valueOf).toList();
    }

    /** Takes somebody who is forgotten out of the lists of a mail that somebody else wrote. */
    public void forgetAddressee(String email, String otherName) {
        toList = without(toList, email, otherName);
        ccList = without(ccList, email, otherName);
        replyTo = without(replyTo, email, otherName);
    }

    private static @Nullable String without(@Nullable String lines, String email, String otherName) {
        MailAddress gone = new MailAddress(email, null);
        return AddressLines.of(AddressLines.read(lines).stream()
                .map(one -> one.key().equals(gone.key()) ? new MailAddress("", otherName) : one)
                .toList());
    }
}
