package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

/** Two storefront nodes on one database; one dies while a mail of its is under way. */
class NodeKilledIT {
    private static final String ROWAN = "rowan@example.com";

    @Test
    void theOtherNodeSendsTheMailUnderTheSameMessageId() {
        Shops.Pair shop = Shops.installed();
        try (ShopNode second = Shops.secondStorefront()) {
            Shopper rowan = new Shopper(ROWAN, second.url()).registers();
            String order = rowan.buys("/pots/long-tom");

            Shops.MAILS.fallSilent();
            String number = InstalledShopIT.opensRequest(rowan, order, "It arrived in pieces.");
            Shops.MAILS.await(1, ROWAN, number);
            second.kill();
            Shops.MAILS.speakAgain();

            List<MimeMessage> mails = Shops.MAILS.await(2, ROWAN, number);
            assertThat(mails.stream().map(MailServer::id).distinct()).hasSize(1);
            Shopper again = new Shopper(ROWAN, shop.site().url()).signsIn();
            assertThat(again.opens("/account/requests/" + number).text()).contains("It arrived in pieces.");
            assertThat(Stream.of(again.opens("/"), again.opens("/pots")).map(Visitor.Page::status))
                    .containsOnly(200);
        } finally {
            Shops.MAILS.speakAgain();
        }
    }
}
