package org.broadleafcare.admin.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.channel.email.inbound.SenderBook;
import org.broadleafcare.channel.email.junk.SenderRule;
import org.broadleafcare.channel.email.junk.SenderRule.Action;
import org.broadleafcare.channel.email.junk.SenderRule.Kind;
import org.broadleafcare.channel.email.junk.SenderRuleBook;
import org.broadleafcare.common.text.EmailAddress;
import org.broadleafcare.platform.people.CarePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whose mail is always welcome and whose never. */
@CareApi
final class SenderCalls {
    private static final String ALL = CareApi.ROOT + "/mail/senders";

    private final SenderRuleBook rules;
    private final SenderBook book;

    SenderCalls(SenderRuleBook rules, SenderBook book) {
        this.rules = rules;
        this.book = book;
    }

    record Rule(
            long id,
            String kind,
            String what,
            String action,
            @Nullable String by,
            Instant addedAt) {
        static Rule of(SenderRule rule) {
            return new Rule(
                    rule.id(), Codes.of(rule.kind()), rule.what(), Codes.of(rule.action()), rule.by(), rule.addedAt());
        }
    }

    record Wish(
            @Nullable String kind,
            @Nullable String what,
            @Nullable String action) {}

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ALL, method = RequestMethod.GET)
    @ResponseBody
    List<Rule> all() {
        return rules.all().stream().map(Rule::of).toList();
    }

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ALL, method = RequestMethod.POST, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Rule> decide(@RequestBody Wish wish, Caller caller) {
        Kind kind = Codes.parse(Kind.class, wish.kind(), "kind");
        Action action = Codes.parse(Action.class, wish.action(), "action");
        String what = wish.what() == null ? "" : wish.what().strip().toLowerCase(Locale.ROOT);
        boolean fine = EmailAddress.isValid(kind == Kind.EMAIL ? what : "x@" + what);
        // A whole domain is never always welcome: anybody can write in its name.
        if (!fine || (kind == Kind.DOMAIN && action == Action.ALLOW)) {
            throw new RequestRefused(400, "unknown_value", "what");
        }
        if (kind == Kind.DOMAIN) {
            book.blockDomain(what, caller.actor());
        } else if (action == Action.ALLOW) {
            book.allow(what, caller.actor());
        } else {
            book.block(what, caller.actor());
        }
        return all();
    }

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ALL + "/{id}", method = RequestMethod.DELETE)
    ResponseEntity<Void> remove(@PathVariable("id") long id, Caller caller) {
        if (!rules.remove(id, caller.actor())) {
            throw new RequestRefused(404, "sender_rule_not_found");
        }
        return new ResponseEntity<>(HttpStatus.NO_CONTENT);
    }
}
