package org.broadleafcare.admin.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files of a ticket, in and out. */
@CareApi
final class FileCalls {
    private static final String TICKET = CareApi.ROOT + "/tickets/{number}";

    private final TicketQueries queries;
    private final HeldUploads uploads;

    FileCalls(TicketQueries queries, HeldUploads uploads) {
        this.queries = queries;
        this.uploads = uploads;
    }

    /** Holds one file for the message the agent is writing. */
    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = TICKET + "/uploads", method = RequestMethod.POST)
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    HeldUploads.Receipt upload(@PathVariable("number") String number, HttpServletRequest request, Caller caller) {
        find(number);
        if (!(request instanceof MultipartHttpServletRequest multipart)) {
            throw new RequestRefused(415, "unsupported_media_type");
        }
        MultipartFile file = multipart.getFileMap().values().stream()
                .findFirst()
                .orElseThrow(() -> new RequestRefused(400, "file_missing"));
        return uploads.hold(file, caller.agent());
    }

    @Needs(CarePermissions.TICKET_READ)
    @RequestMapping(value = TICKET + "/attachments/{id}", method = RequestMethod.GET)
    void download(
            @PathVariable("number") String number,
            @PathVariable("id") long id,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        TicketView ticket = find(number);
        AttachmentView file =
                queries.attachment(ticket.id(), id, true).orElseThrow(() -> new RequestRefused(404, "no_such_file"));
        try (InputStream bytes = queries.open(file)) {
            // Sandboxed and never sniffed: whatever a customer sent stays a file and becomes no page of this site.
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, max-age=3600");
            response.setHeader(
                    "Content-Disposition", disposition(file, Masking.of(caller).fileName(file.fileName())));
            response.setContentType(file.contentType());
            response.setHeader("Content-Length", Long.toString(file.size()));
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** RFC 6266: the name as UTF-8, and a plain one for old clients. */
    private static String disposition(AttachmentView file, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        StringBuilder utf8 = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            boolean unreserved = (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
            utf8.append(unreserved || one == '.' || one == '-' || one == '_' ? (char) one + "" : percent(one));
        }
        String kind = file.isPicture() ? "inline" : "attachment";
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''" + utf8;
    }

    private static String percent(byte one) {
        return "%" + Character.forDigit((one >> 4) & 0xF, 16) + Character.forDigit(one & 0xF, 16);
    }

    private TicketView find(String number) {
        return queries.byNumber(number).orElseThrow(() -> TicketNotFound.withNumber(number));
    }
}
