package org.broadleafcare.channel.email.junk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.junk.dao.SenderDao;
import org.broadleafcare.channel.email.junk.dao.SenderDao.Recent;
import org.broadleafcare.channel.email.junk.spi.Suspect;
import org.broadleafcare.channel.email.mime.MailHeader;
import org.broadleafcare.channel.email.mime.MailHeaders;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.ticket.AuthResult;
import org.broadleafcare.ticket.Verdict;
import org.junit.jupiter.api.Test;

class JunkJudgeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ADA = "ada@example.com";
    private static final Verdict FORGED = new Verdict(AuthResult.FAIL, AuthResult.FAIL, AuthResult.FAIL, "mx");

    private final SenderDao rows = mock(SenderDao.class);
    private final Map<Setting<?>, Object> set = new HashMap<>();
    private final Settings settings = new Settings() {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T get(Setting<T> setting, SettingScope scope) {
            return (T) set.getOrDefault(setting, setting.defaultValue());
        }

        @Override
        public Optional<Setting<?>> find(String key) {
            return Optional.empty();
        }
    };
    private final FloodGuard flood = new FloodGuard(rows, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    private final JunkJudge judge = new JunkJudge(
            mock(SenderRuleBook.class),
            rows,
            flood,
            settings,
            () -> List.of(mail -> mail.subject().contains("pills") ? Optional.of("pills") : Optional.empty()));

    @Test
    void letsPeopleThrough() {
        assertThat(judge.reason(mail("Mug", true), past(3))).isEmpty();
    }

    @Test
    void believesSpamHeadersOnlyWhenTheShopSaysSo() {
        Suspect marked = new Suspect(
                new MailHeaders(List.of(new MailHeader("X-Spam-Flag", "YES"))),
                ADA,
                "Mug",
                "",
                Verdict.NONE,
                true,
                false);

        assertThat(judge.reason(marked, past(0))).isEmpty();
        set.put(JunkSettings.TRUST_SPAM_HEADERS, true);
        assertThat(judge.reason(marked, past(0))).hasValue("spam_header");
    }

    @Test
    void callsAForgedStartJunkOnlyWhenTheShopSaysSo() {
        Suspect start = new Suspect(MailHeaders.NONE, ADA, "Mug", "", FORGED, true, false);
        Suspect answer = new Suspect(MailHeaders.NONE, ADA, "Mug", "", FORGED, false, true);

        assertThat(judge.reason(start, past(0))).isEmpty();
        set.put(JunkSettings.JUNK_WHEN_DMARC_FAILS, true);
        assertThat(judge.reason(start, past(0))).hasValue("dmarc");
        assertThat(judge.reason(answer, past(0))).isEmpty();
    }

    @Test
    void remembersWhoseLastTicketWasJunk() {
        when(rows.lastTicketWasJunk(ADA)).thenReturn(true);

        assertThat(judge.reason(mail("Mug", true), past(0))).hasValue("junk_sender");
        assertThat(judge.reason(mail("Mug", false), past(0))).isEmpty();
    }

    @Test
    void stopsAFloodOfOneSenderAlsoInATicket() {
        assertThat(judge.reason(mail("Mug", false), past(29))).isEmpty();
        assertThat(judge.reason(mail("Mug", false), past(30))).hasValue("flood");
    }

    @Test
    void letsNewSendersWaitInAFloodOfAllButNotWhoAnswers() {
        when(rows.countSince(any())).thenReturn(601L);

        assertThat(judge.reason(mail("Mug", true), past(0))).hasValue("flood_total");
        assertThat(judge.reason(mail("Mug", false), past(0))).isEmpty();
    }

    @Test
    void asksTheShopsOwnRulesLast() {
        assertThat(judge.reason(mail("Cheap pills", true), past(0))).hasValue("pills");
    }

    @Test
    void noticesWhenTwoMachinesTalk() {
        SenderPast talk = new SenderPast(Collections.nCopies(10, new Recent(NOW.minusSeconds(60), 7L)), NOW);
        SenderPast slow = new SenderPast(Collections.nCopies(10, new Recent(NOW.minusSeconds(1200), 7L)), NOW);

        assertThat(talk.isTalking(7)).isTrue();
        assertThat(talk.isTalking(8)).isFalse();
        assertThat(slow.isTalking(7)).isFalse();
    }

    @Test
    void countsReceiptsOfTheHour() {
        assertThat(past(2).hasHadReceipts()).isFalse();
        assertThat(past(3).hasHadReceipts()).isTrue();
    }

    @Test
    void asksForNoMoreThanItNeeds() {
        when(rows.recent(anyString(), anyLong(), any(), anyInt())).thenReturn(List.of());

        assertThat(flood.past(ADA, 1).mails()).isEmpty();
    }

    private static SenderPast past(int mails) {
        return new SenderPast(Collections.nCopies(mails, new Recent(NOW.minusSeconds(60), 7L)), NOW);
    }

    private static Suspect mail(String subject, boolean starts) {
        return new Suspect(MailHeaders.NONE, ADA, subject, "", Verdict.NONE, starts, !starts);
    }
}
