package org.broadleafcare.install;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.startup.Tomcat;
import org.apache.juli.logging.Log;
import org.apache.tomcat.dbcp.dbcp2.BasicDataSource;
import org.broadleafcare.install.server.ShopServer;
import org.postgresql.Driver;

/** One running web application: a Tomcat in its own JVM. What it prints goes to a file beside its work folder. */
final class ShopNode implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private static final List<Class<?>> CONTAINER = List.of(
            ShopServer.class,
            Tomcat.class,
            BasicDataSource.class,
            Log.class,
            Driver.class,
            javax.annotation.Resource.class);

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    private ShopNode(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * @param name of the node's folder and log under {@code target/nodes}
     * @param jvm further arguments of the JVM, such as an agent
     * @param settings what an operator sets per node, on top of the shop's own property files
     */
    record Plan(String name, Path war, int port, List<String> jvm, Map<String, String> settings) {

        /** Starts; {@link ShopNode#awaitReady} tells when it answers. */
        ShopNode start(String jdbcUrl) {
            Path folder = Path.of("target", "nodes", name).toAbsolutePath();
            Path log = folder.resolveSibling(name + ".log");
            try {
                Path temporary = Files.createDirectories(folder.resolve("tmp"));
                Path properties = folder.resolve("node.properties");
                try (var out = Files.newOutputStream(properties)) {
                    Properties all = new Properties();
                    all.setProperty(
                            "asset.server.file.system.path",
                            folder.resolve("assets").toString());
                    all.putAll(settings);
                    all.store(out, null);
                }
                List<String> command = new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx900m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-Duser.timezone=UTC",
                        // No jar of the shop brings servlets of its own; looking for them takes seconds.
                        "-Dtomcat.util.scan.StandardJarScanFilter.jarsToSkip=*",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dproperty-override=" + properties));
                command.addAll(jvm);
                command.addAll(List.of("-cp", classPath(), ShopServer.class.getName()));
                command.addAll(List.of(war.toString(), folder.toString(), Integer.toString(port), jdbcUrl));
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
                return new ShopNode(name, port, log, process);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Nothing of the test's own libraries may help the shop out. */
    private static String classPath() {
        return String.join(
                java.io.File.pathSeparator,
                CONTAINER.stream().map(ShopNode::home).distinct().toList());
    }

    static String home(Class<?> type) {
        return Path.of(java.net.URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShopNode awaitReady() {
        await(name).atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " did not start:\n" + log());
            }
            return log().contains("SHOP READY");
        });
        return this;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Everything it has printed so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no shutdown hook runs, no connection is closed politely. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    @Override
    public void close() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
