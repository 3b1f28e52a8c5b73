package org.broadleafcare.channel.email.junk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.ticket.AuthResult.FAIL;
import static org.broadleafcare.ticket.AuthResult.NEUTRAL;
import static org.broadleafcare.ticket.AuthResult.NONE;
import static org.broadleafcare.ticket.AuthResult.PASS;
import static org.broadleafcare.ticket.AuthResult.PERMERROR;
import static org.broadleafcare.ticket.AuthResult.SOFTFAIL;
import static org.broadleafcare.ticket.AuthResult.TEMPERROR;
import static org.broadleafcare.ticket.AuthResult.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.channel.email.mime.MailHeader;
import org.broadleafcare.channel.email.mime.MailHeaders;
import org.broadleafcare.ticket.AuthResult;
import org.broadleafcare.ticket.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthResultsTest {

    private static final String OURS = "mx.shop.example";

    @Test
    void readsWhatTheTrustedServerSays() {
        Verdict verdict = read("mx.shop.example 1; spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=jane@example.com;"
                + " dkim=pass header.d=example.com header.s=s1; dmarc=pass (p=REJECT sp=NONE) header.from=example.com");

        assertThat(verdict).isEqualTo(new Verdict(PASS, PASS, PASS, OURS));
        assertThat(verdict.overall()).isEqualTo(Verdict.Overall.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "pass,PASS",
        "PASS,PASS",
        "fail,FAIL",
        "hardfail,FAIL",
        "softfail,SOFTFAIL",
        "neutral,NEUTRAL",
        "policy,NEUTRAL",
        "none,NONE",
        "bestguesspass,NONE",
        "temperror,TEMPERROR",
        "permerror,PERMERROR",
        "splendid,UNKNOWN",
    })
    void knowsEveryResult(String word, AuthResult result) {
        assertThat(read(OURS + "; dmarc=" + word).dmarc()).isEqualTo(result);
    }

    @Test
    void trustsNobodyUnlessToldWhom() {
        MailHeaders headers = headers("Authentication-Results: mx.shop.example; dmarc=pass");

        assertThat(AuthResults.read(headers, null)).isEqualTo(Verdict.NONE);
        assertThat(AuthResults.read(headers, " ")).isEqualTo(Verdict.NONE);
        assertThat(AuthResults.read(headers, "other.example")).isEqualTo(Verdict.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A server whose name only looks like ours.
                "mx.shop.example.evil.example; dmarc=pass",
                "evil.example (mx.shop.example); dmarc=pass",
                "evil.example; x=\"mx.shop.example; dmarc=pass\"",
                "\"evil.example mx.shop.example\"; dmarc=pass",
                // Our name, but the result stands in a comment, in quotes, or in another result's reason.
                "mx.shop.example; none (; dmarc=pass header.from=example.com)",
                "mx.shop.example; spf=fail reason=\"; dmarc=pass\"",
                "mx.shop.example; spf=fail (nested (deep; dmarc=pass) still; dmarc=pass)",
                "mx.shop.example; spf=fail reason=\"a\\\"; dmarc=pass\"",
                "mx.shop.example; spf=fail smtp.mailfrom=\"x; dmarc=pass\"@evil.example",
                "mx.shop.example; spf=fail (never closed; dmarc=pass",
                "mx.shop.example; spf=fail smtp.mailfrom=dmarc=pass",
                "mx.shop.example; x-dmarc=pass",
                "mx.shop.example; dmarc.x=pass",
                "mx.shop.example; \"dmarc=pass\"",
                "mx.shop.example dmarc=pass",
                "dmarc=pass",
            })
    void isNotFooledIntoAPass(String forged) {
        assertThat(read(forged).dmarc()).isNotEqualTo(PASS);
    }

    @Test
    void secondDmarcResultSpoilsBoth() {
        assertThat(read(OURS + "; dmarc=pass header.from=a.example; dmarc=pass header.from=b.example")
                        .dmarc())
                .isEqualTo(PERMERROR);
        assertThat(AuthResults.read(
                                headers(
                                        "Authentication-Results: mx.shop.example; dmarc=fail",
                                        "Authentication-Results: mx.shop.example; dmarc=pass"),
                                OURS)
                        .dmarc())
                .isEqualTo(PERMERROR);
    }

    @Test
    void oneGoodSignatureOfSeveralIsEnough() {
        assertThat(read(OURS + "; dkim=fail header.d=list.example; dkim=pass header.d=example.com")
                        .dkim())
                .isEqualTo(PASS);
        assertThat(read(OURS + "; dkim=pass header.d=example.com; dkim=fail header.d=list.example")
                        .dkim())
                .isEqualTo(PASS);
        assertThat(read(OURS + "; dkim=neutral; dkim=fail").dkim()).isEqualTo(NEUTRAL);
    }

    @Test
    void joinsHeadersOfOneServerThatStandTogether() {
        MailHeaders headers = headers(
                "Authentication-Results: mx.shop.example; dmarc=pass",
                "Received-SPF: pass",
                "Authentication-Results: mx.shop.example; dkim=temperror",
                "Authentication-Results: mx.shop.example; spf=softfail");

        assertThat(AuthResults.read(headers, OURS)).isEqualTo(new Verdict(SOFTFAIL, TEMPERROR, PASS, OURS));
    }

    @Test
    void doesNotReadWhatWasThereBeforeTheTrustedServer() {
        MailHeaders below = headers(
                "Authentication-Results: mx.shop.example; spf=none",
                "Received: from evil.example by mx.shop.example",
                "Authentication-Results: mx.shop.example; dmarc=pass");
        MailHeaders behind = headers(
                "Authentication-Results: mx.shop.example; spf=none",
                "Authentication-Results: evil.example; dmarc=fail",
                "Authentication-Results: mx.shop.example; dmarc=pass");

        assertThat(AuthResults.read(below, OURS)).isEqualTo(new Verdict(NONE, UNKNOWN, UNKNOWN, OURS));
        assertThat(AuthResults.read(behind, OURS)).isEqualTo(new Verdict(NONE, UNKNOWN, UNKNOWN, OURS));
    }

    @Test
    void readsPastServersOnTopThatAreNotTrusted() {
        MailHeaders headers = headers(
                "Authentication-Results: store.shop.example; none",
                "Authentication-Results: MX.Shop.example; dmarc=fail");

        assertThat(AuthResults.read(headers, OURS).dmarc()).isEqualTo(FAIL);
    }

    @Test
    void aDotInFrontMeansAllServersBelow() {
        assertThat(AuthResults.read(headers("Authentication-Results: mx7.shop.example; dmarc=pass"), ".shop.example")
                        .by())
                .isEqualTo("mx7.shop.example");
        assertThat(AuthResults.read(headers("Authentication-Results: evilshop.example; dmarc=pass"), ".shop.example"))
                .isEqualTo(Verdict.NONE);
        assertThat(AuthResults.read(headers("Authentication-Results: x; dmarc=pass"), "."))
                .isEqualTo(Verdict.NONE);
    }

    @Test
    void serversWithoutANameCountOnlyOnTop() {
        MailHeaders onTop = headers(
                "Authentication-Results: spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=example.com; dkim=pass; dmarc=pass action=none",
                "Authentication-Results: spf=fail; dmarc=fail");
        MailHeaders below = headers(
                "Authentication-Results: evil.example; spf=fail", "Authentication-Results: spf=pass; dmarc=pass");

        assertThat(AuthResults.read(onTop, AuthResults.NAMELESS)).isEqualTo(new Verdict(PASS, PASS, PASS, "-"));
        assertThat(AuthResults.read(below, AuthResults.NAMELESS)).isEqualTo(Verdict.NONE);
    }

    @Test
    void tellsWhoSpeaks() {
        assertThat(AuthResults.server(headers("Authentication-Results: (hi) MX.Shop.example/1; none")))
                .contains("mx.shop.example");
        assertThat(AuthResults.server(headers("Authentication-Results: spf=pass; dmarc=pass")))
                .contains("-");
        assertThat(AuthResults.server(headers("Subject: x"))).isEmpty();
    }

    @Test
    void versionsAndBlanksMakeNoDifference() {
        Verdict verdict = read("  mx.shop.example (x) 1 ;\tspf/1 = pass ; dkim = (comment) fail;;; dmarc\n=none");

        assertThat(verdict).isEqualTo(new Verdict(PASS, FAIL, NONE, OURS));
    }

    private static Verdict read(String value) {
        return AuthResults.read(headers("Authentication-Results: " + value), OURS);
    }

    private static MailHeaders headers(String... lines) {
        List<MailHeader> all = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            all.add(new MailHeader(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new MailHeaders(all);
    }
}
