package org.broadleafcare.channel.email.junk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.inbound.SenderBook;
import org.broadleafcare.channel.email.junk.SenderRule.Action;
import org.broadleafcare.channel.email.junk.SenderRule.Kind;
import org.broadleafcare.channel.email.junk.dao.SenderDao;
import org.broadleafcare.channel.email.junk.domain.SenderRuleImpl;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.springframework.transaction.annotation.Transactional;

/** What people decided about senders. A rule for an address counts before one for its domain. */
@Transactional("blTransactionManager")
public class SenderRules implements SenderBook, SenderRuleBook {
    private static final int MOST_LABELS = 10;
    /** How long a decision of another node may stay unknown here. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final SenderDao rows;
    private final EventLog log;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    /** All rules as read lately: asked for every mail, changed hardly ever. */
    private record Known(List<SenderRule> rules, Instant readAt) {}

    public SenderRules(SenderDao rows, EventLog log, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void allow(String email, Actor by) {
        decide(Kind.EMAIL, normal(email), Action.ALLOW, by);
    }

    @Override
    public void block(String email, Actor by) {
        decide(Kind.EMAIL, normal(email), Action.BLOCK, by);
    }

    @Override
    public void blockDomain(String domain, Actor by) {
        decide(Kind.DOMAIN, normal(domain).replaceFirst("^.*@", ""), Action.BLOCK, by);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<Action> about(String email) {
        String key = normal(email);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        List<String> whats = new ArrayList<>(List.of(key, SenderRuleImpl.fingerprint(key)));
        whats.addAll(domains(key));
        List<SenderRule> rules = matching(whats);
        return rules.stream()
                .filter(rule -> rule.kind() == Kind.EMAIL)
                .findFirst()
                .or(() -> rules.stream().findFirst())
                .map(SenderRule::action);
    }

    private List<SenderRule> matching(List<String> whats) {
        Known lately = known;
        Instant now = clock.instant();
        if (now.isAfter(lately.readAt().plus(FRESH))) {
            lately = new Known(rows.all().stream().map(SenderRuleImpl::view).toList(), now);
            known = lately;
        }
        return lately.rules().size() < SenderDao.MOST
                ? lately.rules().stream()
                        .filter(rule -> whats.contains(rule.what()))
                        .toList()
                : rows.matching(whats).stream().map(SenderRuleImpl::view).toList();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<SenderRule> all() {
        return rows.all().stream().map(SenderRuleImpl::view).toList();
    }

    @Override
    public boolean remove(long id, Actor by) {
        Optional<SenderRuleImpl> rule = rows.byId(id);
        rule.ifPresent(row -> {
            rows.remove(row);
            tell("sender.forgotten", row, by);
        });
        return rule.isPresent();
    }

    private void decide(Kind kind, String what, Action action, Actor by) {
        if (what.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SenderRuleImpl rule = rows.find(kind, what).orElse(null);
        if (rule == null) {
            rule = new SenderRuleImpl(kind, what, action, by.login(), now);
            rows.add(rule);
        } else {
            rule.decide(action, by.login(), now);
        }
        tell(action == Action.BLOCK ? "sender.blocked" : "sender.allowed", rule, by);
    }

    private void tell(String type, SenderRuleImpl rule, Actor by) {
        known = new Known(List.of(), Instant.EPOCH);
        long id = rule.view().id();
        log.append(new EventDraft(
                type,
                new Subject("sender_rule", id),
                by,
                Map.of("kind", rule.kind().name().toLowerCase(Locale.ROOT))));
    }

    /** The address's domain and those above it, down to two labels. */
    private static List<String> domains(String email) {
        List<String> domains = new ArrayList<>();
        String rest = email.substring(email.lastIndexOf('@') + 1);
        while (rest.contains(".") && domains.size() < MOST_LABELS) {
            domains.add(rest);
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return domains;
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
