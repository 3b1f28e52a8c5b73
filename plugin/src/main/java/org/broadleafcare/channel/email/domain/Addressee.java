package org.broadleafcare.channel.email.domain;

import java.util.List;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.broadleafcare.channel.email.RecipientKind;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.Recipients;
import org.jspecify.annotations.Nullable;

/** Who gets this copy of a mail, and whom its headers name; part of the mail's row. */
@Embeddable
public class Addressee {
    /** What stands in place of an erased address. */
    static final String ERASED = "";

    private static final int LONGEST_NAME = 255;

    @Column(name = "RECIPIENT", nullable = false, length = MailAddress.LONGEST)
    protected String recipient;

    @Column(name = "RECIPIENT_NAME", length = LONGEST_NAME)
    protected @Nullable String recipientName;

    @Column(name = "RECIPIENT_KIND", nullable = false, length = 4)
    protected String kind;

    @Column(name = "COPY_NUMBER", nullable = false)
    protected int copyNumber;

    /** Null when the headers name nobody but the recipient. */
    @Column(name = "HEADER_TO", length = 1000000)
    protected @Nullable String headerTo;

    @Column(name = "HEADER_CC", length = 1000000)
    protected @Nullable String headerCc;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Addressee() {}

    /**
     * @param copyNumber counts the copies of one mail from 1
     * @param named whom the headers name; null when that is the recipient alone
     */
    public Addressee(MailAddress recipient, RecipientKind kind, int copyNumber, @Nullable Recipients named) {
        this.recipient = recipient.email();
        this.recipientName = cut(recipient.name());
        this.kind = kind.code();
        this.copyNumber = copyNumber;
        this.headerTo = named == null ? null : AddressLines.of(named.to());
        this.headerCc = named == null ? null : AddressLines.of(named.cc());
    }

    private static @Nullable String cut(@Nullable String name) {
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** Whom the headers name, never those who get a blind copy. */
    Recipients named() {
        if (isAlone()) {
            return new Recipients(List.of(address()), List.of(), List.of());
        }
        return new Recipients(AddressLines.read(headerTo), AddressLines.read(headerCc), List.of());
    }

    boolean isAlone() {
        return headerTo == null && headerCc == null;
    }

    boolean names(MailAddress address) {
        return Stream.concat(AddressLines.read(headerTo).stream(), AddressLines.read(headerCc).stream())
                .anyMatch(each -> each.key().equals(address.key()));
    }

    MailAddress address() {
        return new MailAddress(recipient, recipientName);
    }

    RecipientKind kind() {
        return RecipientKind.ofCode(kind);
    }

    boolean isErased() {
        return recipient.equals(ERASED);
    }

    /** Takes the person out of the headers, and out of the row when it is their copy. */
    void erase(MailAddress person) {
        headerTo = AddressLines.without(headerTo, person);
        headerCc = AddressLines.without(headerCc, person);
        if (address().key().equals(person.key())) {
            erase();
        }
    }

    void erase() {
        recipient = ERASED;
        recipientName = null;
    }
}
