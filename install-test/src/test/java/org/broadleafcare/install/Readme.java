package org.broadleafcare.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The installation as README.md tells it. Each piece is a code block below a comment {@code <!-- install: name -->}; what is
 * not in such a block, the test does not do.
 */
final class Readme {
    private static final Path FILE = Path.of("..", "README.md");

    private final String text;

    private Readme(String text) {
        this.text = text;
    }

    static Readme read() {
        try {
            return new Readme(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code block with this mark, without the indentation of the list it stands in. */
    String block(String name) {
        Matcher block = Pattern.compile(
                        "<!-- install: " + Pattern.quote(name) + " -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL)
                .matcher(text);
        if (!block.find()) {
            throw new AssertionError("README.md has no code block marked \"install: " + name + "\"");
        }
        return block.group(1).stripIndent().strip();
    }

    /** The block's lines that say something. */
    List<String> lines(String name) {
        return block(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
