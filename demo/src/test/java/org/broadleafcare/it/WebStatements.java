package org.broadleafcare.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/** The SQL that requests run, on the threads of the web server, by Hibernate and by Spring's JdbcTemplate. */
final class WebStatements extends AppenderSkeleton {
    private static final List<String> LOGGERS =
            List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** What was run meanwhile. */
    static List<String> during(Work work) throws Exception {
        WebStatements listening = new WebStatements();
        for (String name : LOGGERS) {
            Logger.getLogger(name).setLevel(Level.DEBUG);
            Logger.getLogger(name).addAppender(listening);
        }
        try {
            work.run();
        } finally {
            for (String name : LOGGERS) {
                Logger.getLogger(name).removeAppender(listening);
                Logger.getLogger(name).setLevel(null);
            }
        }
        return List.copyOf(listening.seen);
    }

    @Override
    protected void append(LoggingEvent event) {
        String text = event.getRenderedMessage();
        boolean sql = event.getLoggerName().equals("org.hibernate.SQL") || text.contains("[");
        if (sql && event.getThreadName().startsWith("qtp")) {
            seen.add(text);
        }
    }

    @Override
    public void close() {}

    @Override
    public boolean requiresLayout() {
        return false;
    }
}
