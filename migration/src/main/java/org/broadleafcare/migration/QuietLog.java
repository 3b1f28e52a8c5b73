package org.broadleafcare.migration;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Liquibase's log in the shop's own: progress as debug, trouble as a warning; the failure itself is thrown. */
final class QuietLog extends AbstractLogService {

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    public Logger getLog(@SuppressWarnings("rawtypes") Class source) {
        return new Channel(LoggerFactory.getLogger(source));
    }

    private static final class Channel extends AbstractLogger {
        private final org.slf4j.Logger target;

        private Channel(org.slf4j.Logger target) {
            this.target = target;
        }

        @Override
        public void log(Level level, String message, @Nullable Throwable thrown) {
            // A person who sees nothing happen for minutes must learn that another node holds the lock.
            if (level.intValue() >= Level.WARNING.intValue() || message.startsWith("Waiting for changelog lock")) {
                target.warn(message);
            } else {
                target.debug(message, thrown);
            }
        }
    }
}
