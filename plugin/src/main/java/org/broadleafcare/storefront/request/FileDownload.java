package org.broadleafcare.storefront.request;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.TicketQueries;

/** Sends an attachment: pictures to be seen, everything else to be saved, nothing to be run. */
final class FileDownload {
    private FileDownload() {}

    static void send(TicketQueries tickets, AttachmentView file, HttpServletResponse response) throws IOException {
        response.setContentType(file.isPicture() ? file.contentType() : "application/octet-stream");
        response.setHeader("Content-Length", Long.toString(file.size()));
        response.setHeader("Content-Disposition", disposition(file));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
        try (InputStream bytes = tickets.open(file)) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** RFC 6266: the name in UTF-8, and a plain one for old programs. */
    private static String disposition(AttachmentView file) {
        String plain = file.fileName().replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded =
                URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return (file.isPicture() ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''"
                + encoded;
    }
}
