package org.broadleafcare.demo.payment;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.broadleafcare.demo.RefusedToStart;
import org.broadleafcare.demo.payment.ledger.LedgerServer;
import org.jspecify.annotations.Nullable;

/** Starts the gateway's ledger as a small JVM of its own and stops it again; it ends by itself when this JVM dies. */
public final class LedgerProcess implements AutoCloseable {
    /** How long the card that answers late takes. */
    static final long LATE_MILLIS = 5_000;

    private static final int START_SECONDS = 30;
    private static final int STOP_SECONDS = 10;

    private final Path folder;
    private final String key = UUID.randomUUID().toString();
    private int port;
    private @Nullable Process process;

    private LedgerProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Throws {@link RefusedToStart} when the port is taken.
     *
     * @param folder holds the ledger's file and log, made when missing
     * @param port 0 takes any free one
     */
    public static LedgerProcess start(Path folder, int port) {
        LedgerProcess ledger = new LedgerProcess(folder, port);
        ledger.startAgain();
        return ledger;
    }

    /** Starts the process anew on the same port and file when it is not running. */
    public synchronized void startAgain() {
        if (isAlive()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Process started = command().start();
            process = started;
            port = port(started);
        } catch (IOException | TimeoutException e) {
            kill();
            throw new RefusedToStart(
                    "The card gateway did not start on port " + port + ", see " + log() + "; choose another port with"
                            + " --gateway-port.",
                    e);
        }
    }

    private ProcessBuilder command() {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-Xss256k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes(),
                LedgerServer.class.getName(),
                folder.resolve("ledger.journal").toString(),
                Integer.toString(port),
                Long.toString(LATE_MILLIS));
        // The shop's own secrets are none of the gateway's business.
        command.environment().clear();
        command.environment().put(LedgerServer.KEY_VARIABLE, key);
        command.redirectError(ProcessBuilder.Redirect.appendTo(log()));
        return command;
    }

    private File log() {
        return folder.resolve("ledger.log").toFile();
    }

    private static String classes() {
        try {
            return Path.of(LedgerServer.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The place of the demo's classes is no file", e);
        }
    }

    private static int port(Process process) throws IOException, TimeoutException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        try {
            String line = CompletableFuture.supplyAsync(() -> firstLine(out)).get(START_SECONDS, TimeUnit.SECONDS);
            return Integer.parseInt(line);
        } catch (NumberFormatException | ExecutionException e) {
            throw new IOException("the process ended before it listened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the process started", e);
        }
    }

    private static String firstLine(BufferedReader out) {
        try {
            String line = out.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            return "";
        }
    }

    /** Holds the ledger's file and log. */
    public Path folder() {
        return folder;
    }

    public LedgerAddress address() {
        return new LedgerAddress("http://127.0.0.1:" + port, key);
    }

    /** Its process id. Throws {@link IllegalStateException} when it was never started. */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("The card gateway was never started");
        }
        return process.pid();
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends the process at once, without giving it a chance to tidy up. */
    public synchronized void kill() {
        if (process != null) {
            end(process.destroyForcibly());
        }
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            end(process);
        }
    }

    /** The end of its standard input is what the process stops at. */
    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
