package org.broadleafcare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: printed line by line and kept as Markdown. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    /** Something to know about the numbers below it. */
    void note(String text) throws IOException {
        keep("", "", text, "");
    }

    void section(String title) throws IOException {
        lines.add("");
        keep("## " + title);
        lines.add("");
        lines.add("| What | Value | Limit or budget | Ratio |");
        lines.add("|---|---|---|---|");
    }

    /** A figure without a budget. */
    void value(String what, String value, String against, String ratio) throws IOException {
        keep(what, value, against, ratio);
    }

    /** A figure that must not exceed its budget; the ratio is figure to budget. */
    void atMost(String what, double value, String unit, double budget) throws IOException {
        keep(what, number(value) + unit, "≤ " + number(budget) + unit, number(value / budget) + verdict(value <= budget));
    }

    /** A figure that must reach its budget. */
    void atLeast(String what, double value, String unit, double budget) throws IOException {
        keep(what, number(value) + unit, "≥ " + number(budget) + unit, number(value / budget) + verdict(value >= budget));
    }

    private static String verdict(boolean met) {
        return met ? "" : " **missed**";
    }

    private void keep(String... cells) throws IOException {
        keep("| " + String.join(" | ", cells) + " |");
    }

    private void keep(String line) throws IOException {
        System.out.println(line);
        lines.add(line);
        Files.write(file, lines);
    }

    /** Three digits that matter. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
