package org.broadleafcare.it.kill;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.broadleafcare.channel.email.MailAccount.Auth;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Keep;
import org.broadleafcare.channel.email.MailAccount.Security;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.common.Actor;
import org.springframework.context.support.ClassPathXmlApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The child: reads the mailbox of {@code support@example.com} until the given number of mails is filed. */
public final class MailNode {
    private MailNode() {}

    public static void main(String... args) throws Exception {
        int expected = Integer.parseInt(args[0]);
        try (ClassPathXmlApplicationContext context = new ClassPathXmlApplicationContext("care-kill-mail-node.xml")) {
            MailAccountsAdmin accounts = context.getBean("careMailAccountsAdmin", MailAccountsAdmin.class);
            if (accounts.all().isEmpty()) {
                accounts.create(account(), null, Actor.system());
            }
            JdbcTemplate jdbc = new JdbcTemplate(context.getBean("webDS", DataSource.class));
            while (KillNode.rows(jdbc, "CARE_INBOUND_MAIL where STATE = 'FILED'") < expected) {
                Thread.sleep(200);
            }
            System.out.println("FILED");
        }
    }

    private static AccountWish account() {
        int port = Integer.getInteger("care.kill.imap-port");
        return new AccountWish(
                "support@example.com",
                List.of(),
                "Support",
                Locale.ENGLISH,
                null,
                "support",
                null,
                true,
                true,
                true,
                null,
                new Imap("127.0.0.1", port, Security.NONE, "support", Auth.PASSWORD, "INBOX", Keep.LEAVE, null),
                null,
                "secret",
                null);
    }
}
