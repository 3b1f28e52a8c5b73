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
        // It warns at every start that we have switched its analytics off.
        boolean mute = source.getName().startsWith("liquibase.analytics.");
        return new Channel(LoggerFactory.getLogger(source), mute);
    }

    private static final class Channel extends AbstractLogger {
        private final org.slf4j.Logger target;
        private final boolean mute;

        private Channel(org.slf4j.Logger target, boolean mute) {
            this.target = target;
            this.mute = mute;
        }

        @Override
        public void log(Level level, String message, @Nullable Throwable thrown) {
            if (level.intValue() >= Level.WARNING.intValue() && !mute) {
                target.warn(message);
            } else {
                target.debug(message, thrown);
            }
        }
    }
}
