package org.broadleafcare.it.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that misbehaves as told: each answer of the script counts for one mail, then it takes what comes. */
final class ScriptedSmtp implements AutoCloseable {

    enum Answer {
        TAKE,
        /** The recipient is refused for now, RFC 5321 4.2. */
        TRY_LATER,
        /** The recipient is refused for good. */
        REFUSE,
        /** The whole mail has come and is refused for now. */
        TRY_LATER_AFTER_DATA,
        /** The whole mail has come and is in the mailbox, but the connection ends before the server says so. */
        DROP_AFTER_DATA
    }

    /** A mail in somebody's mailbox. */
    record Taken(String recipient, String messageId) {}

    private final ServerSocket socket = listen();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile @Nullable Answer always;

    ScriptedSmtp() {
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void next(Answer answer) {
        script.add(answer);
    }

    /** Until told otherwise; null takes every mail again. */
    void always(@Nullable Answer answer) {
        always = answer;
    }

    /** Message-IDs of the mails to this address, in the order they came. */
    List<String> messageIdsTo(String recipient) {
        return taken.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .map(Taken::messageId)
                .toList();
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The other side went away, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 test ESMTP");
        String recipient = "";
        Answer answer = Answer.TAKE;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("RCPT")) {
                recipient = line.replaceAll(".*<|>.*", "");
                answer = answer();
                say(out, toRecipient(answer));
            } else if (verb.startsWith("DATA")) {
                say(out, "354 go on");
                String messageId = mail(in);
                if (answer != Answer.TRY_LATER_AFTER_DATA) {
                    taken.add(new Taken(recipient, messageId));
                }
                if (answer == Answer.DROP_AFTER_DATA) {
                    return;
                }
                say(out, answer == Answer.TRY_LATER_AFTER_DATA ? "452 disk full" : "250 taken");
            } else {
                say(out, verb.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private Answer answer() {
        Answer usual = always;
        Answer next = script.poll();
        return next != null ? next : usual != null ? usual : Answer.TAKE;
    }

    private static String toRecipient(Answer answer) {
        return switch (answer) {
            case TRY_LATER -> "451 greylisted";
            case REFUSE -> "550 no such mailbox";
            default -> "250 fine";
        };
    }

    /** Reads to the final dot and returns the Message-ID. */
    private static String mail(BufferedReader in) throws IOException {
        String messageId = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                messageId = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return messageId;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
