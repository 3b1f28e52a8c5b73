package org.broadleafcare.demo.seed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccount.Auth;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Keep;
import org.broadleafcare.channel.email.MailAccount.Security;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.common.Actor;
import org.broadleafcare.demo.mail.DemoMailServer;
import org.springframework.context.ApplicationContext;

/**
 * The addresses at which the demo's team answers: mailboxes of the demo's own mail server, which the shop reads by IMAP as it
 * would a provider's. The server has another port at each start.
 */
public final class CareMailAccounts {
    private static final int ATTEMPTS = 5;
    private static final List<Address> ADDRESSES = List.of(
            new Address("support@care-demo.example", "Lindenhof", Locale.ENGLISH),
            new Address("returns@care-demo.example", "Lindenhof Returns", Locale.ENGLISH),
            new Address("jp-support@care-demo.example", "Lindenhof サポート", Locale.JAPANESE));

    private final MailAccountsAdmin accounts;
    private final DemoMailServer server;

    public CareMailAccounts(ApplicationContext shop, DemoMailServer server) {
        this.accounts = shop.getBean("careMailAccountsAdmin", MailAccountsAdmin.class);
        this.server = server;
    }

    private record Address(String email, String name, Locale locale) {}

    /** Makes those that are missing and tells the others the server's port; what a merchant has changed stays. */
    public void open() {
        for (Address address : ADDRESSES) {
            server.mailbox(address.email());
            openEvenIfAnotherNodeDoes(address);
        }
    }

    /** Two nodes of one shop may start at once; the second finds what the first has made. */
    private void openEvenIfAnotherNodeDoes(Address address) {
        for (int attempt = 1; ; attempt++) {
            try {
                open(address);
                return;
            } catch (RuntimeException crossed) {
                if (attempt == ATTEMPTS) {
                    throw crossed;
                }
            }
        }
    }

    private void open(Address address) {
        Optional<MailAccount> known = accounts.all().stream()
                .map(detail -> detail.account())
                .filter(account -> account.address().equals(address.email()))
                .findFirst();
        if (known.isEmpty()) {
            accounts.create(fresh(address), null, Actor.system());
        } else {
            accounts.change(known.get().id(), moved(known.get()), null, null, Actor.system());
        }
    }

    private AccountWish fresh(Address address) {
        return wish(address.email(), address.name(), address.locale(), true, true, Keep.LEAVE);
    }

    private AccountWish moved(MailAccount account) {
        return wish(
                account.address(),
                account.name(),
                account.locale(),
                account.active(),
                account.autoAnswer(),
                account.imap() == null ? Keep.LEAVE : account.imap().keep());
    }

    private AccountWish wish(String email, String name, Locale locale, boolean active, boolean autoAnswer, Keep keep) {
        return new AccountWish(
                email,
                List.of(),
                name,
                locale,
                null,
                "support",
                null,
                active,
                autoAnswer,
                true,
                null,
                new Imap(
                        "127.0.0.1",
                        server.imapPort(),
                        Security.NONE,
                        email,
                        Auth.PASSWORD,
                        "INBOX",
                        keep,
                        keep == Keep.MOVE ? "Care" : null),
                null,
                email,
                null);
    }
}
