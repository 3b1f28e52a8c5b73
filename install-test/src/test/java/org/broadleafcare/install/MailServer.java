package org.broadleafcare.install;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;

/**
 * The mail server of all nodes. It is reached through a gate that can keep its last word back: the mail has arrived, and the
 * sender does not know it.
 */
final class MailServer {
    private static final byte[] END_OF_MAIL = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ServerSocket gate;
    private volatile boolean silentAfterMail;

    MailServer() {
        server.start();
        try {
            gate = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        background(this::letIn);
    }

    int port() {
        return gate.getLocalPort();
    }

    /** From now on nobody is told that a mail was taken. */
    void fallSilent() {
        silentAfterMail = true;
    }

    void speakAgain() {
        silentAfterMail = false;
    }

    /** Waits until somebody has got as many mails with these words in the subject. */
    List<MimeMessage> await(int count, String to, String inSubject) {
        org.awaitility.Awaitility.await(inSubject + " for " + to)
                .atMost(Duration.ofSeconds(60))
                .until(() -> mails(to, inSubject).size() >= count);
        return mails(to, inSubject);
    }

    List<MimeMessage> mails(String to, String inSubject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).contains(to) && subject(mail).contains(inSubject))
                .toList();
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String source(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail);
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letIn() {
        while (!gate.isClosed()) {
            try {
                Conversation conversation = new Conversation(
                        gate.accept(),
                        new Socket(
                                InetAddress.getLoopbackAddress(),
                                server.getSmtp().getPort()));
                background(conversation::listen);
                background(conversation::answer);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "mail-gate");
        thread.setDaemon(true);
        thread.start();
    }

    /** One client at the gate. */
    private final class Conversation {
        private final Socket client;
        private final Socket inner;
        private volatile boolean silent;

        Conversation(Socket client, Socket inner) {
            this.client = client;
            this.inner = inner;
        }

        void listen() {
            byte[] last = new byte[END_OF_MAIL.length];
            try (client;
                    inner;
                    InputStream in = client.getInputStream();
                    OutputStream out = inner.getOutputStream()) {
                int next = in.read();
                while (next >= 0) {
                    System.arraycopy(last, 1, last, 0, last.length - 1);
                    last[last.length - 1] = (byte) next;
                    if (silentAfterMail && Arrays.equals(last, END_OF_MAIL)) {
                        silent = true;
                    }
                    out.write(next);
                    next = in.read();
                }
            } catch (IOException e) {
                // The client is gone, as a killed one is.
            }
        }

        void answer() {
            try (InputStream in = inner.getInputStream();
                    OutputStream out = client.getOutputStream()) {
                int next = in.read();
                while (next >= 0) {
                    if (!silent) {
                        out.write(next);
                    }
                    next = in.read();
                }
            } catch (IOException e) {
                // Likewise.
            }
        }
    }
}
