package org.broadleafcare.it.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own; the parent reads its output and kills it without a warning. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a class that has a main method, with a small heap. */
    static Child start(Class<?> main, Map<String, String> properties, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap(main),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.util=ALL-UNNAMED",
                "-Duser.timezone=UTC"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(args));
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static String heap(Class<?> main) {
        return main == KillNode.class || main == MailNode.class ? "300m" : "900m";
    }

    /** Reads until the child says this; fails when it ends before. */
    Child awaits(String line) throws IOException {
        hears(line);
        return this;
    }

    /** The rest of the first line that begins so; fails when the child ends before it. */
    String hears(String start) throws IOException {
        String next = output.readLine();
        while (next != null && !next.startsWith(start)) {
            said.add(next);
            next = output.readLine();
        }
        if (next == null) {
            throw new AssertionError("The child ended without saying " + start + ":\n" + String.join("\n", said));
        }
        return next.substring(start.length());
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The child cannot be killed");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
