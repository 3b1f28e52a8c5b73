package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.token.TokenKeys;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.Test;

@ShopTest
class TokensIT {

    private static final Subject TICKET = Subject.ticket(100017);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ShopSide site;
    private final ShopSide admin;

    TokensIT(RunningShop shop) {
        site = new ShopSide(shop.site());
        admin = new ShopSide(shop.admin());
    }

    @Test
    void oneNodeVerifiesWhatTheOtherSigned() {
        String token = tokens(admin).sign("ticket.view", TICKET, HOUR);

        assertThat(tokens(site).verify("ticket.view", token)).contains(TICKET);
        assertThat(tokens(site).verify("guest.access", token)).isEmpty();
    }

    @Test
    void signingKeyIsStoredBeforeItsTokenLeavesEvenWhenTheCallerRollsBack() {
        String[] token = new String[1];
        admin.rolledBack(() -> {
            admin.bean("careTokenKeys", TokenKeys.class).rotate();
            token[0] = tokens(admin).sign("ticket.view", TICKET, HOUR);
        });

        assertThat(tokens(admin).verify("ticket.view", token[0])).contains(TICKET);
    }

    @Test
    void singleUseTokenIsGoneWhenItsTransactionRollsBack() {
        String[] token = new String[1];
        site.rolledBack(() -> token[0] = tokens(site).issueSingleUse("guest.access", TICKET, HOUR));

        assertThat(tokens(site).peek("guest.access", token[0])).isEmpty();
    }

    @Test
    void ofSimultaneousCallersOnTwoNodesOneRedeems() throws Exception {
        String token = Objects.requireNonNull(
                site.inTransaction(() -> tokens(site).issueSingleUse("guest.access", TICKET, HOUR)));
        ExecutorService callers = Executors.newFixedThreadPool(10);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                ShopSide node = i % 2 == 0 ? site : admin;
                answers.add(callers.submit(() -> {
                    start.await();
                    return redeem(node, token).isPresent();
                }));
            }
            start.countDown();
            int redeemed = 0;
            for (Future<Boolean> answer : answers) {
                redeemed += answer.get() ? 1 : 0;
            }
            assertThat(redeemed).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
    }

    private static Optional<Subject> redeem(ShopSide node, String token) {
        return Objects.requireNonNull(node.inTransaction(() -> tokens(node).redeem("guest.access", token)));
    }

    private static Tokens tokens(ShopSide node) {
        return node.bean("careTokens", Tokens.class);
    }
}
