package org.broadleafcare.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Measures and prints; says what it is doing on standard error. */
public final class Bench {
    private static final List<String> PARTS = List.of("intake", "reading", "mixed", "pages", "boot", "bundle", "phone");

    private Bench() {}

    /** @param args parts to measure, all when none is named; {@code --rounds N}, 5 if not given; {@code --in FOLDER} with an
     *     earlier run's databases; {@code --jfr} records each shop */
    public static void main(String... args) throws Exception {
        List<String> parts = new ArrayList<>();
        boolean recorded = false;
        int rounds = 5;
        Path folder = Path.of("target", "bench", "run-" + System.currentTimeMillis());
        for (int at = 0; at < args.length; at++) {
            switch (args[at]) {
                case "--rounds" -> rounds = Integer.parseInt(args[++at]);
                case "--in" -> folder = Path.of(args[++at]);
                case "--jfr" -> recorded = true;
                default -> parts.add(args[at]);
            }
        }
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("Parts are " + PARTS + ", not " + parts);
        }
        folder = Files.createDirectories(folder.toAbsolutePath());
        List<String> flags = recorded
                ? List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + folder + "/shop.jfr")
                : List.of();
        measure(parts.isEmpty() ? PARTS : parts, folder, rounds, flags);
        System.exit(0);
    }

    private static void measure(List<String> parts, Path folder, int rounds, List<String> flags) throws Exception {
        Report report = new Report(folder.resolve("report.md"));
        System.err.println("Results: " + folder);
        try (Laboratory laboratory = Laboratory.open(folder, flags)) {
            report.section("Machine");
            machine(report, laboratory, rounds);
            for (String part : parts) {
                System.err.println("Measuring " + part + " ...");
                switch (part) {
                    case "intake" -> new IntakeBench(laboratory, report, rounds).run();
                    case "reading" -> new ReadingBench(laboratory, report, rounds).run();
                    case "mixed" -> new MixedBench(laboratory, report, rounds).run();
                    case "pages" -> new ShopPagesBench(laboratory, report, rounds).pages();
                    case "boot" -> new ShopPagesBench(laboratory, report, rounds).boot();
                    case "bundle" -> new BrowserBench(laboratory, report, rounds).bundle();
                    case "phone" -> new BrowserBench(laboratory, report, rounds).phone();
                    default -> throw new IllegalArgumentException(part);
                }
            }
            machine(report, laboratory, rounds);
        }
    }

    private static void machine(Report report, Laboratory laboratory, int rounds) throws Exception {
        report.value("date", LocalDate.now(ZoneOffset.UTC).toString(), rounds + " rounds", "");
        report.value("cores", Integer.toString(Runtime.getRuntime().availableProcessors()), "", "");
        report.value("JDK", System.getProperty("java.vm.version"), String.join(" ", ShopJvm.FLAGS), "");
        report.value("PostgreSQL", laboratory.postgres().version(), "fsync on", "");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        report.value("load of the machine, last minute", Report.number(load), "", "");
    }
}
