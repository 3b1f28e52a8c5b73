package org.broadleafcare.it;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.broadleafcare.channel.email.MailAccounts;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.channel.email.inbound.MailFiling;
import org.broadleafcare.channel.email.inbound.MailFiling.Wish;
import org.broadleafcare.channel.email.inbound.RawIntake;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.common.Actor;
import org.jspecify.annotations.Nullable;

/** Brings mails to the desk one by one, in the test's own time. */
final class MailDrop {
    private static final long LARGEST = 40L * 1024 * 1024;

    private final ShopSide side;
    private final InboundMailDao rows;
    private final MailFiling filing;
    private final RawIntake intake;

    MailDrop(ShopSide side) {
        this.side = side;
        this.rows = side.bean("careInboundMailDao", InboundMailDao.class);
        this.filing = side.bean("careMailFiling", MailFiling.class);
        this.intake = side.bean("careRawMails", RawIntake.class);
    }

    /** An account nobody else has, without a mailbox. */
    long account(String address, @Nullable String trustedServer) {
        long id = side.bean("careMailAccountsAdmin", MailAccountsAdmin.class)
                .create(
                        new AccountWish(
                                address,
                                List.of(),
                                "Support",
                                Locale.ENGLISH,
                                null,
                                "support",
                                null,
                                true,
                                true,
                                true,
                                trustedServer,
                                null,
                                null,
                                null,
                                null),
                        null,
                        Actor.system())
                .account()
                .id();
        MailAccounts accounts = side.bean("careMailAccounts", MailAccounts.class);
        await().until(() -> accounts.byId(id).isPresent());
        return id;
    }

    /** Writes the mail down as taken in; nobody files it yet. */
    long put(long account, String mail) {
        try {
            StoredRaw raw = intake.keep(
                    new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)), LARGEST);
            InboundMailImpl row = new InboundMailImpl(account, raw, Instant.now());
            side.inTransaction(() -> rows.add(row));
            return row.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InboundMailImpl file(long account, String mail) {
        return file(put(account, mail), Wish.USUAL);
    }

    InboundMailImpl file(long id, Wish wish) {
        filing.file(id, wish);
        return row(id);
    }

    InboundMailImpl row(long id) {
        InboundMailImpl row = side.inTransaction(() -> rows.byId(id).orElseThrow());
        if (row == null) {
            throw new IllegalStateException("no row " + id);
        }
        return row;
    }

    static String anyId() {
        return UUID.randomUUID() + "@mail.example";
    }
}
