package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of the bare shop to which a merchant's developer does what README.md says, step by step, and nothing else. */
final class Installation {
    private final Readme readme = Readme.read();
    private final Path shop;

    private Installation(Path shop) {
        this.shop = shop;
    }

    /**
     * Copies, changes and builds the shop.
     *
     * @param properties what this merchant writes behind the names of README's properties
     * @return the copy's folder, with an exploded war in each module's {@code target}
     */
    static Path make(Map<String, String> properties) {
        Path shop = Path.of("target", "installed-shop").toAbsolutePath();
        try {
            delete(shop);
            copy(Path.of("bare-shop").toAbsolutePath(), shop);
            Installation installation = new Installation(shop);
            installation.addToPoms();
            installation.addToWebXml("storefront");
            installation.addToWebXml("admin");
            installation.addToProperties("storefront", properties);
            installation.addToProperties("admin", properties);
            installation.addToTemplates();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new MavenBuild(shop).packageIt();
        return shop;
    }

    /** Step 1: the bill of materials where the shop manages its versions, one dependency in each war. */
    private void addToPoms() throws IOException {
        String bom = between(readme.block("pom.xml"), "<dependencyManagement>", "</dependencyManagement>");
        String managed = between(bom, "<dependencies>", "</dependencies>");
        String dependency = readme.block("pom.xml")
                .substring(readme.block("pom.xml").indexOf("</dependencyManagement>"))
                .replace("</dependencyManagement>", "");
        assertThat(dependency.split("<dependency>", -1)).as("one dependency").hasSize(2);
        assertThat(managed.split("<dependency>", -1)).as("one import").hasSize(2);
        edit("pom.xml", pom -> once(pom, "<dependencyManagement>\n    <dependencies>", managed));
        for (String war : List.of("storefront", "admin")) {
            edit(war + "/pom.xml", pom -> once(pom, "<dependencies>", dependency));
        }
    }

    /** Steps 2 and 3: a line behind the platform's in patchConfigLocation, one in the dispatcher's contextConfigLocation. */
    private void addToWebXml(String side) throws IOException {
        List<String> lines = readme.lines(side + " web.xml");
        assertThat(lines).as("lines for the %s's web.xml", side).hasSize(2);
        edit(side + "/src/main/webapp/WEB-INF/web.xml", web -> {
            String root = lastLine(web, "<param-name>patchConfigLocation</param-name>", "classpath:/bl-");
            String servlet = lastLine(
                    web, "<param-name>contextConfigLocation</param-name>", "classpath:applicationContext-servlet-");
            return once(once(web, root, "      " + lines.get(0) + "\n"), servlet, "        " + lines.get(1) + "\n");
        });
    }

    /** Step 4: three properties, and the addresses of a shop that has its own help and contact pages. */
    private void addToProperties(String side, Map<String, String> values) throws IOException {
        StringBuilder added = new StringBuilder("\n");
        List<String> lines = readme.lines("properties");
        assertThat(lines).hasSize(3);
        for (String line : lines) {
            String name = line.substring(0, line.indexOf('='));
            assertThat(values).containsKey(name);
            added.append(name).append('=').append(values.get(name)).append('\n');
        }
        added.append(readme.block("own addresses")).append('\n');
        edit(side + "/src/main/resources/runtime-properties/common.properties", file -> file + added);
    }

    /** Step 5: a fragment on the order page, in the account menu, in the footer and on the sign-in page. */
    private void addToTemplates() throws IOException {
        List<String> fragments = readme.lines("templates");
        assertThat(fragments).hasSize(4);
        String templates = "storefront/src/main/webapp/WEB-INF/templates/";
        edit(templates + "account/order.html", page -> page + fragments.get(0) + "\n");
        edit(templates + "layout/account.html", page -> once(page, "<nav id=\"account-menu\">", fragments.get(1)));
        for (String layout : List.of("layout/shop.html", "layout/account.html")) {
            edit(templates + layout, page -> once(page, "<footer>", fragments.get(2)));
        }
        edit(templates + "authentication/sign-in.html", page -> page + fragments.get(3) + "\n");
    }

    private interface Edit {
        String of(String text);
    }

    private void edit(String file, Edit edit) throws IOException {
        Path path = shop.resolve(file);
        Files.writeString(path, edit.of(Files.readString(path)));
    }

    /** Puts the text behind the only occurrence of the anchor. */
    private static String once(String text, String anchor, String added) {
        assertThat(text.split(java.util.regex.Pattern.quote(anchor), -1))
                .as(anchor)
                .hasSize(2);
        return text.replace(anchor, anchor + "\n" + added);
    }

    /** The last line after the start that begins so. */
    private static String lastLine(String text, String start, String beginning) {
        String rest = text.substring(text.indexOf(start));
        String value = rest.substring(0, rest.indexOf("</param-value>"));
        return value.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(beginning))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                if (Files.isRegularFile(file) && !contains(relative, "target")) {
                    Path copy = to.resolve(relative);
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }

    private static boolean contains(Path path, String part) {
        for (Path name : path) {
            if (name.toString().equals(part)) {
                return true;
            }
        }
        return false;
    }
}
