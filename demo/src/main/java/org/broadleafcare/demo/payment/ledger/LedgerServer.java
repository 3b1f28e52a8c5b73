package org.broadleafcare.demo.payment.ledger;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * The child process: {@code LedgerServer <journal> <port> <late-millis>} with the shop's key in the environment. Prints the
 * port as its first line and ends when its standard input does, which is when the shop ends, however it ends.
 */
public final class LedgerServer {
    /** Name of the environment variable with the key every request must carry. */
    public static final String KEY_VARIABLE = "DEMO_GATEWAY_KEY";

    private static final int THREADS = 16;

    private LedgerServer() {}

    public static void main(String... args) throws IOException, InterruptedException {
        Path path = Path.of(args[0]);
        Journal journal = Journal.open(path);
        List<Fields> earlier = journal.read(path);
        byte[] secret = secret(earlier, journal);
        Ledger ledger = new Ledger(
                earlier.stream()
                        .filter(line -> !line.get("line").equals("secret"))
                        .toList(),
                journal::append,
                Clock.systemUTC());
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])), 0);
        server.createContext("/", new LedgerApi(ledger, secret, System.getenv(KEY_VARIABLE), Long.parseLong(args[2])));
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // Nothing is ever sent; the end of the stream is the message.
        }
        System.exit(0);
    }

    /** Made once per file, so that a card keeps its token over restarts. */
    private static byte[] secret(List<Fields> earlier, Journal journal) {
        String known = earlier.stream()
                .filter(line -> line.get("line").equals("secret"))
                .map(line -> line.get("value"))
                .findFirst()
                .orElse("");
        if (known.isEmpty()) {
            known = Long.toHexString(new SecureRandom().nextLong()) + Long.toHexString(new SecureRandom().nextLong());
            journal.append(Fields.none().with("line", "secret").with("value", known));
        }
        return known.getBytes(StandardCharsets.US_ASCII);
    }
}
