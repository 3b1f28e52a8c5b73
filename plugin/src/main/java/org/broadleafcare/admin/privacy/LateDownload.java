package org.broadleafcare.admin.privacy;

import java.io.IOException;
import java.io.OutputStream;
import javax.servlet.http.HttpServletResponse;

/** The body of an answer that becomes a download with its first byte. */
final class LateDownload extends OutputStream {
    private final HttpServletResponse response;
    private final String contentType;
    private final String fileName;
    private boolean begun;

    /** @param fileName of plain characters */
    LateDownload(HttpServletResponse response, String contentType, String fileName) {
        this.response = response;
        this.contentType = contentType;
        this.fileName = fileName;
    }

    @Override
    public void write(int one) throws IOException {
        body().write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        body().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (begun) {
            body().flush();
        }
    }

    private OutputStream body() throws IOException {
        if (!begun) {
            begun = true;
            response.setContentType(contentType);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        }
        return response.getOutputStream();
    }
}
