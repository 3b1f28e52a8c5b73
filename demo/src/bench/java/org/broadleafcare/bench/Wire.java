package org.broadleafcare.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive connection with a cookie jar. So small because it shares the cores with the shop: what the client burns is
 * missing there.
 */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;
    /** The shop hangs up after half a minute. */
    private static final long IDLE_NANOS = 15_000_000_000L;

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;
    private long lastUsed;

    Wire(int port) {
        this.port = port;
    }

    /** @param headers names in lower case; of repeated ones the last */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Answer requireStatus(int wanted) throws IOException {
            if (status != wanted) {
                throw new IOException("answered " + status + " instead of " + wanted + ": "
                        + text().substring(0, Math.min(600, body.length)));
            }
            return this;
        }
    }

    String base() {
        return "http://localhost:" + port;
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, new byte[0], headers);
    }

    Answer send(String method, String path, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(400)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        for (int at = 0; at < headers.length; at += 2) {
            head.append(headers[at]).append(": ").append(headers[at + 1]).append("\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length + 2);
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        OutputStream to = open();
        request.writeTo(to);
        to.flush();
        return read();
    }

    private OutputStream open() throws IOException {
        if (System.nanoTime() - lastUsed > IDLE_NANOS) {
            close();
        }
        lastUsed = System.nanoTime();
        if (out == null) {
            Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
            fresh.setTcpNoDelay(true);
            fresh.setSoTimeout(TIMEOUT_MILLIS);
            socket = fresh;
            in = new BufferedInputStream(fresh.getInputStream(), 1 << 16);
            out = fresh.getOutputStream();
        }
        return out;
    }

    private Answer read() throws IOException {
        String first = line();
        int status = Integer.parseInt(first.split(" ")[1]);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                keep(value.split(";", 2)[0]);
            }
        }
        byte[] body = body(status, headers);
        if ("close".equals(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        InputStream from = input();
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        String length = headers.get("content-length");
        if (length != null) {
            return from.readNBytes(Integer.parseInt(length));
        }
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return from.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 14);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(from.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private void keep(String cookie) {
        int equals = cookie.indexOf('=');
        cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
    }

    private String line() throws IOException {
        InputStream from = input();
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new IOException("The shop has hung up");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private InputStream input() throws IOException {
        if (in == null) {
            throw new IOException("not connected");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
        out = null;
    }
}
