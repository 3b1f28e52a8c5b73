package org.broadleafcare.channel.email.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.broadleafcare.channel.email.filing.MailReadings.Source;
import org.broadleafcare.channel.email.inbound.MailFiling;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.broadleafcare.common.transaction.Attempts;

/**
 * Reads a mail, then decides and writes in one transaction under the lock of its row. Mails of one conversation take
 * turns within a process; between processes the versions of rows do.
 */
final class MailFilingImpl implements MailFiling {
    private static final int TURNS = 64;

    private final InboundMailDao rows;
    private final MailReadings readings;
    private final FilingDesk desk;
    private final Attempts attempts;
    private final Lock[] turns =
            IntStream.range(0, TURNS).mapToObj(any -> new ReentrantLock()).toArray(Lock[]::new);

    MailFilingImpl(InboundMailDao rows, MailReadings readings, FilingDesk desk, Attempts attempts) {
        this.rows = rows;
        this.readings = readings;
        this.desk = desk;
        this.attempts = attempts;
    }

    @Override
    public void file(long inboundMailId, Wish wish) {
        Optional<Source> source = attempts.run(() -> rows.byId(inboundMailId)
                .filter(row -> FilingDesk.isDue(row, wish))
                .map(Source::of));
        if (source.isEmpty()) {
            return;
        }
        if (wish == Wish.RAW) {
            attempts.run(() -> desk.fileUnread(inboundMailId));
            return;
        }
        Reading reading = readings.read(source.get());
        try (ReadMail mail = reading.mail()) {
            Lock turn = turns[Math.floorMod(reading.conversation().hashCode(), TURNS)];
            turn.lock();
            try {
                attempts.run(() -> desk.file(inboundMailId, wish, reading));
            } finally {
                turn.unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
