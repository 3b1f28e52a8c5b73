package org.broadleafcare.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.broadleafcare.demo.DatabaseChoice;
import org.broadleafcare.demo.DemoOptions;
import org.broadleafcare.demo.DemoShop;
import org.broadleafcare.demo.RunningShop;

/**
 * The child JVM: the demo shop on its own, answering questions about itself on standard input. Ends when its input does, so
 * it never outlives who started it.
 */
public final class ServedShop {
    private static final PrintStream OUT = System.out;

    private final OperatingSystemMXBean process =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Long, Long> webCpu = new HashMap<>();
    private final CountingDriver driver;

    private ServedShop(CountingDriver driver) {
        this.driver = driver;
    }

    /** @param args data folder, JDBC address, user */
    public static void main(String... args) throws Exception {
        CountingDriver driver = CountingDriver.install();
        DatabaseChoice database = DatabaseChoice.jdbc(args[1], args[2], "");
        try (RunningShop shop = DemoShop.start(new DemoOptions(Path.of(args[0]), 0, 0, database, false))) {
            OUT.println("@ready " + shop.server().sitePort() + " " + shop.server().adminPort() + " "
                    + shop.startedIn().toMillis());
            new ServedShop(driver).answer();
        }
        System.exit(0);
    }

    private void answer() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("stop"); line = in.readLine()) {
            switch (line) {
                case "usage" -> usage();
                case "texts" -> texts();
                default -> OUT.println("@unknown " + line);
            }
        }
    }

    /** CPU of the process and of the threads that answer requests, nanoseconds, and statements of the latter. */
    private void usage() {
        OUT.println("@usage " + process.getProcessCpuTime() + " " + webCpu() + " " + driver.count());
    }

    private void texts() {
        driver.takeTexts().forEach((text, times) -> OUT.println("@text " + times + " " + text.replaceAll("\\s+", " ")));
        OUT.println("@end");
    }

    /** Threads that have ended keep what they were last seen to have used. */
    private long webCpu() {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("qtp")) {
                webCpu.put(thread.getThreadId(), threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return webCpu.values().stream().mapToLong(Long::longValue).sum();
    }
}
