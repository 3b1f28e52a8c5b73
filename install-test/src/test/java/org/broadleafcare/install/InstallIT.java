package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one dependency and the bill of materials do to the libraries of a war. */
class InstallIT {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "admin"})
    void raisesOnlyTheLibrariesThatReadmeNames(String side) throws IOException {
        Map<String, String> before = libraries(Shops.bareWar(side));
        Map<String, String> after = libraries(Shops.installedWar(side));
        Map<String, String> raised = new TreeMap<>();
        before.forEach((name, version) -> {
            String now = after.getOrDefault(name, "gone");
            if (!version.equals(now)) {
                raised.put(name, now);
            }
        });
        Map<String, String> added = new TreeMap<>(after);
        added.keySet().removeAll(before.keySet());
        System.out.println("Care adds to the " + side + ": " + added + "; raises: " + raised);

        assertThat(added.keySet()).contains("care-plugin");
        assertThat(raised).isEqualTo(namedInReadme());
    }

    /** Two copies of a class in one war: which one counts is up to the container. */
    @ParameterizedTest
    @ValueSource(strings = {"storefront", "admin"})
    void bringsNoClassThatTheShopHasAlready(String side) throws IOException {
        Set<Path> before = jars(Shops.bareWar(side)).collect(Collectors.toSet());
        Map<String, Path> owners = new HashMap<>();
        for (Path jar : before) {
            classes(jar).forEach(name -> owners.put(name, jar));
        }
        Set<String> names = before.stream().map(jar -> artifact(jar)).collect(Collectors.toSet());
        Set<String> twice = new TreeSet<>();
        for (Path jar : jars(Shops.installedWar(side))
                .filter(jar -> !names.contains(artifact(jar)))
                .toList()) {
            classes(jar).forEach(name -> {
                Path owner = owners.get(name);
                if (owner != null) {
                    twice.add(name + " in " + jar.getFileName() + " and " + owner.getFileName());
                }
            });
        }
        assertThat(twice).isEmpty();
    }

    /** A shop may have its own of both, now or later; ours are below {@code org.broadleafcare.relocated}. */
    @ParameterizedTest
    @ValueSource(strings = {"storefront", "admin"})
    void bringsMailLibrariesUnderOurNamesOnly(String side) throws IOException {
        Set<Path> before = jars(Shops.bareWar(side)).map(Path::getFileName).collect(Collectors.toSet());
        Set<String> names = new TreeSet<>();
        for (Path jar : jars(Shops.installedWar(side))
                .filter(jar -> !before.contains(jar.getFileName()))
                .toList()) {
            entries(jar).forEach(names::add);
        }

        assertThat(names).contains("org/broadleafcare/relocated/angus/mail/imap/IMAPStore.class");
        assertThat(names).contains("org/broadleafcare/relocated/mime4j/stream/MimeTokenStream.class");
        assertThat(names)
                .noneMatch(name -> name.startsWith("jakarta/mail/")
                        || name.startsWith("jakarta/activation/")
                        || name.startsWith("org/eclipse/angus/")
                        || name.startsWith("org/apache/james/")
                        || name.startsWith("javax/mail/")
                        || name.startsWith("META-INF/mailcap")
                        || name.startsWith("META-INF/javamail")
                        || name.startsWith("META-INF/jakarta"));
    }

    /** Broadleaf 5.2 and newer find these by themselves; they must load what the web.xml lines load here. */
    @ParameterizedTest
    @ValueSource(strings = {"site", "admin"})
    void newerPlatformsLoadTheSameFiles(String side) throws IOException {
        List<String> lines = Readme.read().lines((side.equals("site") ? "storefront" : side) + " web.xml");
        Path jar = jars(Shops.installedWar("storefront"))
                .filter(file -> artifact(file).equals("care-plugin"))
                .findFirst()
                .orElseThrow();

        assertThat(entry(jar, "blc-config/" + side + "/bl-care-applicationContext.xml"))
                .contains(imported(lines.get(0)));
        assertThat(entry(jar, "blc-config/" + side + "/bl-care-applicationContext-servlet.xml"))
                .contains(imported(lines.get(1)));
    }

    private static String imported(String line) {
        return "<import resource=\"classpath:/" + line.replaceFirst("classpath:/?", "") + "\"/>";
    }

    private static Map<String, String> namedInReadme() {
        Map<String, String> named = new TreeMap<>();
        for (String line : Readme.read().lines("raised libraries")) {
            String[] parts = line.split("\\s+");
            named.put(parts[0], parts[1]);
        }
        return named;
    }

    private static Map<String, String> libraries(Path war) throws IOException {
        return jars(war).collect(Collectors.toMap(InstallIT::artifact, InstallIT::version));
    }

    private static Stream<Path> jars(Path war) throws IOException {
        try (Stream<Path> files = Files.list(war.resolve("WEB-INF").resolve("lib"))) {
            return files.toList().stream();
        }
    }

    private static String artifact(Path jar) {
        return parts(jar).group(1);
    }

    private static String version(Path jar) {
        return parts(jar).group(2);
    }

    private static Matcher parts(Path jar) {
        Matcher parts = JAR.matcher(jar.getFileName().toString());
        assertThat(parts.matches()).as(jar.toString()).isTrue();
        return parts;
    }

    private static Stream<String> classes(Path jar) throws IOException {
        return entries(jar)
                .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                .filter(name -> !name.equals("module-info.class"));
    }

    private static Stream<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList().stream();
        }
    }

    private static String entry(Path jar, String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return new String(file.getInputStream(file.getJarEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
