package org.broadleafcare.admin.mail;

import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.ETags;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.problem.FieldsRefused;
import org.broadleafcare.channel.email.account.AccountChecks;
import org.broadleafcare.channel.email.account.AccountDetail;
import org.broadleafcare.channel.email.account.AccountRefused;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.people.CarePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/** The team's mail addresses. */
@CareApi
final class AccountCalls {
    private static final String ALL = CareApi.ROOT + "/mail/accounts";
    private static final String ONE = ALL + "/{id}";

    private final MailAccountsAdmin accounts;
    private final AccountChecks checks;
    private final Messages messages;
    private final CareUrls urls;

    AccountCalls(MailAccountsAdmin accounts, AccountChecks checks, Messages messages, CareUrls urls) {
        this.accounts = accounts;
        this.checks = checks;
        this.messages = messages;
        this.urls = urls;
    }

    record Step(String code, boolean ok, String text) {}

    record Steps(List<Step> steps) {}

    record Secret(String secret) {}

    record Url(String url) {}

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ALL, method = RequestMethod.GET)
    @ResponseBody
    List<AccountJson.One> all(Caller caller) {
        return accounts.all().stream()
                .map(account -> json(account, caller.locale()))
                .toList();
    }

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ONE, method = RequestMethod.GET)
    ResponseEntity<AccountJson.One> one(@PathVariable("id") long id, Caller caller) {
        return answer(accounts.one(id), HttpStatus.OK, caller);
    }

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ALL, method = RequestMethod.POST, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountJson.One> create(@RequestBody AccountJson.In in, Caller caller) {
        try {
            return answer(
                    accounts.create(AccountJson.wish(in), AccountJson.oauth(in), caller.actor()),
                    HttpStatus.CREATED,
                    caller);
        } catch (AccountRefused e) {
            throw refused(e);
        }
    }

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ONE, method = RequestMethod.PUT, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountJson.One> change(
            @PathVariable("id") long id,
            @RequestBody AccountJson.In in,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        try {
            return answer(
                    accounts.change(
                            id, AccountJson.wish(in), AccountJson.oauth(in), ETags.expected(ifMatch), caller.actor()),
                    HttpStatus.OK,
                    caller);
        } catch (AccountRefused e) {
            throw refused(e);
        }
    }

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ONE, method = RequestMethod.DELETE)
    ResponseEntity<Void> delete(
            @PathVariable("id") long id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        accounts.delete(id, ETags.expected(ifMatch), caller.actor());
        return new ResponseEntity<>(HttpStatus.NO_CONTENT);
    }

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ONE + "/check", method = RequestMethod.POST)
    @ResponseBody
    Steps check(@PathVariable("id") long id, Caller caller) {
        return new Steps(checks.check(id).stream()
                .map(step -> new Step(
                        step.code(),
                        step.ok(),
                        step.reason() == null
                                ? messages.text(
                                        caller.locale(),
                                        "care.mail.account.check." + step.code(),
                                        step.mails() == null ? 0 : step.mails())
                                : messages.text(caller.locale(), "care.mail.account.reason." + step.reason())))
                .toList());
    }

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ONE + "/hook-secret", method = RequestMethod.POST)
    @ResponseBody
    Secret hookSecret(@PathVariable("id") long id, Caller caller) {
        return new Secret(accounts.newHookSecret(id, caller.actor()));
    }

    /** Where a person signs in with the provider; they come back to this admin. */
    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ONE + "/oauth/start", method = RequestMethod.POST)
    @ResponseBody
    Url signIn(@PathVariable("id") long id, HttpServletRequest request, Caller caller) {
        String asked = request.getRequestURL().toString();
        String admin = asked.substring(0, asked.indexOf(request.getRequestURI())) + request.getContextPath();
        return new Url(accounts.signInUrl(id, admin + OAuthReturn.PATH));
    }

    @Needs(CarePermissions.MAIL)
    @RequestMapping(value = ONE + "/oauth", method = RequestMethod.DELETE)
    ResponseEntity<Void> forget(@PathVariable("id") long id, Caller caller) {
        accounts.forgetSignIn(id, caller.actor());
        return new ResponseEntity<>(HttpStatus.NO_CONTENT);
    }

    private ResponseEntity<AccountJson.One> answer(AccountDetail account, HttpStatus status, Caller caller) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("ETag", ETags.of(account.account().version()));
        return new ResponseEntity<>(json(account, caller.locale()), headers, status);
    }

    private AccountJson.One json(AccountDetail account, Locale reader) {
        String reason = account.health().reason();
        return AccountJson.of(
                account,
                urls.siteBase() + "/care-api/hooks/mail/",
                reason == null ? null : messages.text(reader, "care.mail.account.reason." + reason));
    }

    private static FieldsRefused refused(AccountRefused e) {
        return new FieldsRefused(e.field(), "care.mail.account.refusal.", List.of(Refusal.of(e.code())));
    }
}
