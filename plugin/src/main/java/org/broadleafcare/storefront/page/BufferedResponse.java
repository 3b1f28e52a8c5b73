package org.broadleafcare.storefront.page;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** Keeps what the layout prints, so that the head can be completed before anything is sent. */
final class BufferedResponse extends HttpServletResponseWrapper {
    private final StringWriter chars = new StringWriter(16 * 1024);
    private final PrintWriter writer = new PrintWriter(chars);
    private @Nullable ByteArrayOutputStream bytes;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    String text() {
        writer.flush();
        return bytes == null ? chars.toString() : bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        ByteArrayOutputStream sink = bytes == null ? new ByteArrayOutputStream(16 * 1024) : bytes;
        bytes = sink;
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                sink.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("A buffer needs no listener");
            }
        };
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void setContentLength(int length) {
        // The length of the layout alone would cut the page.
    }

    @Override
    public void setContentLengthLong(long length) {
        // As above.
    }
}
