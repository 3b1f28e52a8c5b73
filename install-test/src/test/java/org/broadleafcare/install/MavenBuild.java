package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real {@code mvn package} of the merchant's project. Its local repository is the one of this build, by links, with the
 * modules just built put in as {@code mvn install} would: the machine's own repository never sees them.
 */
final class MavenBuild {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, String> MODULES = Map.of(
            "care-parent", ".",
            "care-bom", "bom",
            "care-plugin", "plugin",
            "care-mail-libraries", "plugin/mail",
            "care-migration", "migration",
            "care-storefront-templates", "storefront-templates",
            "care-admin-ui", "admin-ui");

    private final Path project;

    MavenBuild(Path project) {
        this.project = project;
    }

    void packageIt() {
        try {
            Path log = project.resolveSibling("installed-shop.log");
            Process maven = new ProcessBuilder(command(repository()))
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int exit = maven.waitFor();
            assertThat(exit).as(() -> readAll(log)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path repository) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("install.maven"), "bin", "mvn").toString());
        command.addAll(List.of("-B", "-ntp", "-Dmaven.repo.local=" + repository));
        if (System.getProperty("install.offline", "").endsWith("true")) {
            command.add("-o");
        }
        command.add("package");
        return command;
    }

    private static Path repository() throws IOException {
        Path shared = Path.of(System.getProperty("install.repository"));
        Path own = Path.of("target", "repository").toAbsolutePath();
        Path ours = own.resolve("org");
        Files.createDirectories(ours.resolve("broadleafcare"));
        link(shared, own, "org");
        link(shared.resolve("org"), ours, "broadleafcare");
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Path source = ROOT.resolve(module.getValue());
            Path target = ours.resolve("broadleafcare").resolve(module.getKey()).resolve(VERSION);
            Files.createDirectories(target);
            String name = module.getKey() + "-" + VERSION;
            put(source.resolve("pom.xml"), target.resolve(name + ".pom"));
            Path jar = source.resolve("target").resolve(name + ".jar");
            if (Files.exists(jar)) {
                put(jar, target.resolve(name + ".jar"));
            }
        }
        return own;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
            for (Path entry : entries) {
                Path link = to.resolve(entry.getFileName());
                if (!entry.getFileName().toString().equals(except) && !Files.isSymbolicLink(link)) {
                    Files.createSymbolicLink(link, entry);
                }
            }
        }
    }

    private static void put(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String readAll(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
