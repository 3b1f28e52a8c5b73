package org.broadleafcare.admin.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.channel.email.inbound.InboundMails;
import org.broadleafcare.channel.email.inbound.InboundMails.Decision;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.InboundView;
import org.broadleafcare.platform.people.CarePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Mails that became no message: junk, set aside, ignored, blocked, bounces; and what people decide about them. */
@CareApi
final class InboundCalls {
    private static final String ALL = CareApi.ROOT + "/mail/inbound";
    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final Set<InboundState> LISTED = EnumSet.of(
            InboundState.JUNK,
            InboundState.QUARANTINED,
            InboundState.IGNORED,
            InboundState.BLOCKED,
            InboundState.BOUNCE);

    private final InboundMails mails;
    private final InboundJson json;

    InboundCalls(InboundMails mails, InboundJson json) {
        this.mails = mails;
        this.json = json;
    }

    record Page(List<InboundJson.One> items, @Nullable String next, long total) {}

    record Decide(
            @Nullable List<Long> ids,
            @JsonProperty("do") @Nullable String what) {}

    record Refused(long id, String code) {}

    record Decided(int done, List<Refused> refused) {}

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = ALL, method = RequestMethod.GET)
    @ResponseBody
    Page page(
            @RequestParam("state") String state,
            @RequestParam(value = "cursor", required = false) @Nullable String cursor,
            Caller caller) {
        InboundState listed = Codes.parse(InboundState.class, state, "state");
        requireListed(listed, caller);
        InboundMails.Page page =
                mails.page(listed, cursor, PAGE).orElseThrow(() -> new RequestRefused(400, "unknown_value", "cursor"));
        return new Page(
                page.mails().stream()
                        .map(mail -> json.of(mail, caller.locale()))
                        .toList(),
                page.next(),
                mails.count(listed));
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = ALL + "/{id}", method = RequestMethod.GET)
    @ResponseBody
    InboundJson.Whole one(@PathVariable("id") long id, Caller caller) {
        return json.whole(visible(id, caller), mails, caller.locale());
    }

    /** The mail as it came, only ever as a download. */
    @Needs(CarePermissions.LEAD)
    @RequestMapping(value = ALL + "/{id}/raw", method = RequestMethod.GET)
    void raw(@PathVariable("id") long id, HttpServletResponse response, Caller caller) throws IOException {
        visible(id, caller);
        try (InputStream raw = mails.raw(id).orElseThrow(() -> new RequestRefused(404, "no_such_file"))) {
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment; filename=\"mail-" + id + ".eml\"");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            raw.transferTo(response.getOutputStream());
        }
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(
            value = ALL + "/decisions",
            method = RequestMethod.POST,
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Decided decide(@RequestBody Decide decide, Caller caller) {
        Decision decision = Codes.parse(Decision.class, decide.what(), "do");
        List<Long> ids = decide.ids() == null ? List.of() : decide.ids();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new RequestRefused(400, "unknown_value", "ids");
        }
        requireMay(decision, caller);
        ids.forEach(id -> visible(id, caller));
        List<InboundMails.Refused> refused = mails.decide(ids, decision, caller.actor());
        return new Decided(
                ids.size() - refused.size(),
                refused.stream().map(one -> new Refused(one.id(), one.code())).toList());
    }

    private InboundView visible(long id, Caller caller) {
        InboundView mail = mails.one(id).orElseThrow(() -> new RequestRefused(404, "mail_not_found"));
        requireListed(
                mail.state() == InboundState.FILED || mail.state() == InboundState.DELETED
                        ? InboundState.QUARANTINED
                        : mail.state(),
                caller);
        return mail;
    }

    /** Junk is every agent's; what was set aside, ignored or blocked belongs to those who look after the mail. */
    private static void requireListed(InboundState state, Caller caller) {
        if (!LISTED.contains(state)) {
            throw new RequestRefused(400, "unknown_value", "state");
        }
        if (caller.agent().may(CarePermissions.PARTNER)) {
            throw new RequestRefused(403, "permission_missing");
        }
        if (state != InboundState.JUNK
                && !caller.agent().may(CarePermissions.MAIL)
                && !caller.agent().may(CarePermissions.LEAD)) {
            throw new RequestRefused(403, "permission_missing");
        }
    }

    private static void requireMay(Decision decision, Caller caller) {
        if (decision == Decision.BLOCK_DOMAIN && !caller.agent().may(CarePermissions.LEAD)) {
            throw new RequestRefused(403, "permission_missing");
        }
    }
}
