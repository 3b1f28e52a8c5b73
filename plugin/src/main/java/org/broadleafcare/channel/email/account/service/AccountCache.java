package org.broadleafcare.channel.email.account.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccount.Auth;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Keep;
import org.broadleafcare.channel.email.MailAccount.Security;
import org.broadleafcare.channel.email.MailAccount.Smtp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.StringUtils;

/**
 * The accounts as this node knows them, at most two seconds old. Read whole over a connection of its own, so that a reader
 * is not bound to a caller's transaction and cannot break it; by a timer, so that hardly ever a request has to.
 */
class AccountCache implements Runnable {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(AccountCache.class);
    private static final String ALL = "select MAIL_ACCOUNT_ID, ADDRESS, ALIASES, NAME, LOCALE, COUNTRY, QUEUE, TOPIC,"
            + " ACTIVE, AUTO_ANSWER, PLUS_ADDRESS, TRUSTED_AUTHSERV, IMAP_HOST, IMAP_PORT, IMAP_SECURITY, USER_NAME,"
            + " AUTH, FOLDER, KEEP_MODE, MOVE_TO, SMTP_HOST, SMTP_PORT, SMTP_SECURITY, STARTED_AT, VERSION"
            + " from CARE_MAIL_ACCOUNT order by MAIL_ACCOUNT_ID";

    private final JdbcTemplate ownConnection;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile List<MailAccount> accounts = List.of();
    private volatile Instant readAt = Instant.EPOCH;
    private volatile boolean troubled;

    AccountCache(DataSource dataSource, Clock clock) {
        // Spring hands out the connection of the running transaction for the very same object only.
        this.ownConnection = new JdbcTemplate(new DelegatingDataSource(dataSource));
        this.clock = clock;
    }

    @Override
    public void run() {
        if (reading.tryLock()) {
            refreshAndUnlock(Duration.ZERO);
        }
    }

    List<MailAccount> all() {
        if (!clock.instant().isBefore(readAt.plus(FRESH))) {
            if (readAt.equals(Instant.EPOCH)) {
                reading.lock();
                refreshAndUnlock(FRESH);
            } else if (reading.tryLock()) {
                refreshAndUnlock(FRESH);
            }
        }
        return accounts;
    }

    /** The next reader asks the database. */
    void expire() {
        readAt = Instant.EPOCH;
    }

    private void refreshAndUnlock(Duration atLeastOld) {
        try {
            Instant now = clock.instant();
            if (now.isBefore(readAt.plus(atLeastOld))) {
                return;
            }
            readAt = now;
            accounts = List.copyOf(ownConnection.query(ALL, (row, at) -> account(row)));
            troubled = false;
        } catch (DataAccessException e) {
            if (!troubled) {
                troubled = true;
                LOG.warn("Care cannot read its mail accounts and works with the last known ones: {}", e.getMessage());
            }
        } finally {
            reading.unlock();
        }
    }

    private static MailAccount account(ResultSet row) throws SQLException {
        String aliases = row.getString("ALIASES");
        return new MailAccount(
                row.getLong("MAIL_ACCOUNT_ID"),
                row.getString("ADDRESS"),
                aliases == null ? List.of() : aliases.lines().toList(),
                row.getString("NAME"),
                StringUtils.parseLocaleString(row.getString("LOCALE")),
                row.getString("COUNTRY"),
                row.getString("QUEUE"),
                row.getString("TOPIC"),
                row.getBoolean("ACTIVE"),
                row.getBoolean("AUTO_ANSWER"),
                row.getBoolean("PLUS_ADDRESS"),
                row.getString("TRUSTED_AUTHSERV"),
                imap(row),
                smtp(row),
                row.getTimestamp("STARTED_AT", Calendar.getInstance(TimeZone.getTimeZone("UTC")))
                        .toInstant(),
                row.getInt("VERSION"));
    }

    private static @Nullable Imap imap(ResultSet row) throws SQLException {
        String host = row.getString("IMAP_HOST");
        return host == null
                ? null
                : new Imap(
                        host,
                        row.getInt("IMAP_PORT"),
                        Security.valueOf(row.getString("IMAP_SECURITY")),
                        row.getString("USER_NAME"),
                        Auth.valueOf(row.getString("AUTH")),
                        row.getString("FOLDER"),
                        Keep.valueOf(row.getString("KEEP_MODE")),
                        row.getString("MOVE_TO"));
    }

    private static @Nullable Smtp smtp(ResultSet row) throws SQLException {
        String host = row.getString("SMTP_HOST");
        return host == null
                ? null
                : new Smtp(host, row.getInt("SMTP_PORT"), Security.valueOf(row.getString("SMTP_SECURITY")));
    }
}
