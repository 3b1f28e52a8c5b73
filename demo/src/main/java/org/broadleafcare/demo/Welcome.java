package org.broadleafcare.demo;

import org.broadleafcare.demo.seed.DemoAccounts;

/** The text printed when the shop is up. */
final class Welcome {
    private Welcome() {}

    static String text(RunningShop shop) {
        return String.format(
                """

                The shop is open (started in %.1f s). Stop it with Ctrl+C.

                  Storefront  %s
                    sign in as %s, password %s
                    or, with the same password, as emily.carter (US), anna.schreiber (DE), camille.laurent (FR),
                    sakura.yamamoto (JP), wei.zhang (CN), nour.abdelrahman (EG) and more, all @example.com
                  Admin       %s
                    sign in as %s, password %s (everything)
                            or %s, password %s (customer service)
                  Mails       %s/demo-mailbox
                    SMTP 127.0.0.1:%d, IMAP 127.0.0.1:%d (login and password: the address)
                  Card gateway  %s/demo-gateway (ledger and test cards)

                """,
                shop.startedIn().toMillis() / 1000.0,
                shop.siteUrl(),
                DemoAccounts.SHOPPER,
                DemoAccounts.SHOPPER_PASSWORD,
                shop.adminUrl(),
                DemoAccounts.ADMIN,
                DemoAccounts.ADMIN_PASSWORD,
                DemoAccounts.AGENT,
                DemoAccounts.AGENT_PASSWORD,
                shop.siteUrl(),
                shop.mail().smtpPort(),
                shop.mail().imapPort(),
                shop.siteUrl());
    }
}
