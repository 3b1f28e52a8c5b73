package org.broadleafcare.storefront.form;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.servlet.ServletFileUpload;
import org.apache.commons.fileupload.servlet.ServletRequestContext;
import org.broadleafcare.common.Refusal;

/**
 * Reads a multipart body part by part, text parts first as the form sends them. A body that is far larger than any
 * honest one is not read to its end; what was read until then counts.
 */
final class MultipartStream {
    /** Room for text fields, boundaries and one file too many. */
    private static final long SLACK = 16L * 1024 * 1024;
    /** Every part costs time, however small it is. */
    private static final int MOST_PARTS = 2000;

    private MultipartStream() {}

    static boolean isMultipart(HttpServletRequest request) {
        return ServletFileUpload.isMultipartContent(request);
    }

    static void read(HttpServletRequest request, FormIntake intake, FileLimits limits) throws IOException {
        long most = limits.files() * limits.bytesEach() * 2 + SLACK;
        try {
            FileItemIterator parts = new ServletFileUpload().getItemIterator(new Bounded(request, most));
            for (int count = 0; parts.hasNext(); count++) {
                if (count == MOST_PARTS) {
                    throw new TooMuch();
                }
                part(parts.next(), intake);
            }
        } catch (TooMuch e) {
            intake.refuse(Refusal.of("upload_too_large"));
        } catch (BrokenOff
                | org.apache.commons.fileupload.MultipartStream.MalformedStreamException
                | FileUploadException e) {
            if (!(e.getCause() instanceof TooMuch)) {
                throw new FormUnreadable(e);
            }
            intake.refuse(Refusal.of("upload_too_large"));
        }
    }

    private static void part(FileItemStream part, FormIntake intake) throws IOException {
        try (InputStream bytes = part.openStream()) {
            if (part.isFormField()) {
                intake.field(part.getFieldName(), text(bytes));
            } else {
                intake.file(part.getName(), bytes);
            }
        }
    }

    private static String text(InputStream bytes) throws IOException {
        Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        char[] chars = new char[8 * 1024];
        StringBuilder text = new StringBuilder();
        for (int read = reader.read(chars);
                read >= 0 && text.length() <= FormReader.LONGEST_FIELD;
                read = reader.read(chars)) {
            text.append(chars, 0, read);
        }
        return text.toString();
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The sender went away; not to be taken for a disk of ours that is full. */
    private static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenOff(IOException cause) {
            super(cause);
        }
    }

    /** The request's body, broken off when it gets too long. */
    private static final class Bounded extends ServletRequestContext {
        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                private long read;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int some = some(target, offset, length);
                    count(Math.max(some, 0));
                    return some;
                }

                private int some(byte[] target, int offset, int length) throws BrokenOff {
                    try {
                        return super.read(target, offset, length);
                    } catch (IOException e) {
                        throw new BrokenOff(e);
                    }
                }

                private void count(int more) throws TooMuch {
                    read += more;
                    if (read > most) {
                        throw new TooMuch();
                    }
                }
            };
        }
    }
}
