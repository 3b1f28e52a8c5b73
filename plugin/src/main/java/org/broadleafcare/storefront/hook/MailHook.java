package org.broadleafcare.storefront.hook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.channel.email.inbound.InboundSettings;
import org.broadleafcare.channel.email.inbound.MailIntake;
import org.broadleafcare.channel.email.inbound.MailIntake.Receipt;
import org.broadleafcare.channel.email.inbound.RawIntake;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.limit.RateLimits;
import org.broadleafcare.common.settings.Settings;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Takes mails over HTTP, for providers that deliver by calling an address. {@code POST …/{key}} with {@code Authorization:
 * Bearer <secret>}; the body is the raw mail, or a form with it in the part {@code email}, {@code message} or {@code
 * body-mime}. Answers 202 when the mail is safely ours, also when it was before; 401 for an unknown key as for a wrong
 * secret; 413 and 429 by the settings. Nothing is taken twice, so a caller in doubt calls again.
 */
public final class MailHook implements HttpRequestHandler {
    /** What the address begins with. */
    public static final String PATH = "/care-api/hooks/mail/";

    private static final String BEARER = "Bearer ";
    private static final List<String> PARTS = List.of("email", "message", "body-mime");
    private static final long BYTES_OF_MB = 1024L * 1024;

    private final MailAccountsAdmin accounts;
    private final RawIntake raws;
    private final MailIntake intake;
    private final FileStore files;
    private final RateLimits limits;
    private final Settings settings;

    public MailHook(
            MailAccountsAdmin accounts,
            RawIntake raws,
            MailIntake intake,
            FileStore files,
            RateLimits limits,
            Settings settings) {
        this.accounts = accounts;
        this.raws = raws;
        this.intake = intake;
        this.files = files;
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            refuse(response, 405, "method_not_allowed");
            return;
        }
        String key = request.getRequestURI().replaceFirst(".*/", "");
        if (!limits.tryTake("hook-mail", key)) {
            response.setHeader("Retry-After", "60");
            refuse(response, 429, "too_many");
            return;
        }
        Optional<Long> account = accounts.hookAccount(key, secret(request));
        if (account.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(response, 401, "not_allowed");
            return;
        }
        take(account.get(), request, response);
    }

    private static String secret(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    private void take(long account, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long longest = settings.get(InboundSettings.MAX_SIZE_MB) * BYTES_OF_MB;
        StoredRaw raw;
        try (InputStream mail = mail(request)) {
            raw = raws.keep(mail, longest);
        }
        if (raw.cut() || raw.size() == 0) {
            files.delete(raw.key());
            refuse(response, raw.cut() ? 413 : 400, raw.cut() ? "too_large" : "no_mail");
            return;
        }
        Receipt receipt = intake.take(account, List.of(raw), null).get(0);
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        write(
                response,
                "application/json",
                "{\"id\":" + receipt.id() + ",\"state\":\"" + (receipt.isNew() ? "new" : "copy") + "\"}");
    }

    private static InputStream mail(HttpServletRequest request) throws IOException {
        if (request instanceof MultipartHttpServletRequest form) {
            for (String part : PARTS) {
                MultipartFile file = form.getFile(part);
                if (file != null) {
                    return file.getInputStream();
                }
            }
            return InputStream.nullInputStream();
        }
        return request.getInputStream();
    }

    private static void refuse(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        write(
                response,
                "application/problem+json",
                "{\"type\":\"urn:broadleafcare:problem:" + code + "\",\"status\":" + status + ",\"code\":\"" + code
                        + "\"}");
    }

    private static void write(HttpServletResponse response, String type, String json) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json);
    }
}
