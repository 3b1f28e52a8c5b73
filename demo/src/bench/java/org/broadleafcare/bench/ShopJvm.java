package org.broadleafcare.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A demo shop in a JVM of its own, as the side that measures sees it. */
final class ShopJvm implements AutoCloseable {
    /** An ordinary server JVM: both compilers, the collector the JVM chooses. */
    static final List<String> FLAGS = List.of(
            "-Xmx1g",
            "-Duser.timezone=UTC",
            "--add-opens",
            "java.base/java.lang=ALL-UNNAMED",
            "--add-opens",
            "java.base/java.util=ALL-UNNAMED");

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;
    private final PrintWriter input;
    private final long readyAfterMillis;
    private final int sitePort;
    private final int adminPort;

    private ShopJvm(Process process, long begin) throws IOException {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.input = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        String[] ready = awaited("@ready").split(" ");
        this.sitePort = Integer.parseInt(ready[1]);
        this.adminPort = Integer.parseInt(ready[2]);
        new Wire(sitePort).get("/").requireStatus(200);
        this.readyAfterMillis = (System.nanoTime() - begin) / 1_000_000;
    }

    /**
     * What a shop has used so far.
     *
     * @param processNanos CPU of the whole JVM: requests, mails and other work afterwards, compiler, collector
     * @param webNanos CPU of the threads that answer requests
     * @param statements SQL statements of those threads
     */
    record Usage(long processNanos, long webNanos, long statements) {
        Usage since(Usage before) {
            return new Usage(
                    processNanos - before.processNanos, webNanos - before.webNanos, statements - before.statements);
        }
    }

    /** Starts a shop and waits for its first page. */
    static ShopJvm start(List<String> classPath, Path data, String jdbcUrl, List<String> moreFlags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(moreFlags);
        command.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, classPath)));
        command.addAll(List.of(ServedShop.class.getName(), data.toString(), jdbcUrl, Postgres.USER));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling(data.getFileName() + ".err").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            return new ShopJvm(process, begin);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    long readyAfterMillis() {
        return readyAfterMillis;
    }

    int sitePort() {
        return sitePort;
    }

    int adminPort() {
        return adminPort;
    }

    synchronized Usage usage() throws IOException {
        input.println("usage");
        String[] told = awaited("@usage").split(" ");
        return new Usage(Long.parseLong(told[1]), Long.parseLong(told[2]), Long.parseLong(told[3]));
    }

    /** Statements executed by requests since the last call, each as {@code times text}. */
    synchronized List<String> texts() throws IOException {
        input.println("texts");
        List<String> texts = new ArrayList<>();
        for (String line = read(); !line.equals("@end"); line = read()) {
            if (line.startsWith("@text ")) {
                texts.add(line.substring(6));
            }
        }
        return texts;
    }

    private String awaited(String start) throws IOException {
        String line = read();
        while (!line.startsWith(start)) {
            line = read();
        }
        return line;
    }

    private String read() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The shop has ended; see the .err file beside its data folder");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        input.println("stop");
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
