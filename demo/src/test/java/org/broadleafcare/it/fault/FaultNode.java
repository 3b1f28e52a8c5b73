package org.broadleafcare.it.fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.common.task.Housekeeping;
import org.broadleafcare.it.EmptyDatabase;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketType;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.ClassPathXmlApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Care's own beans on a database of their own, without the platform's, with {@link Faults}, a mail server and a clock. */
final class FaultNode implements AutoCloseable {
    private static final Timestamp LONG_AGO = Timestamp.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final ClassPathXmlApplicationContext context;
    private final ScriptedSmtp smtp;
    private final JdbcTemplate jdbc;

    private FaultNode(ClassPathXmlApplicationContext context, ScriptedSmtp smtp, JdbcTemplate jdbc) {
        this.context = context;
        this.smtp = smtp;
        this.jdbc = jdbc;
    }

    static FaultNode start(EmptyDatabase database) {
        ScriptedSmtp smtp = new ScriptedSmtp();
        DefaultListableBeanFactory given = new DefaultListableBeanFactory();
        given.registerSingleton("faultProperties", properties(database, smtp));
        given.registerSingleton("faults", new Faults());
        given.registerSingleton("faultClock", new MovedClock());
        GenericApplicationContext parent = new GenericApplicationContext(given);
        parent.refresh();
        ClassPathXmlApplicationContext context =
                new ClassPathXmlApplicationContext(new String[] {"care-fault-node.xml"}, parent);
        return new FaultNode(context, smtp, new JdbcTemplate(database.dataSource()));
    }

    private static Properties properties(EmptyDatabase database, ScriptedSmtp smtp) {
        Properties properties = new Properties();
        properties.setProperty("care.kill.url", database.url());
        properties.setProperty("care.kill.user", database.user());
        properties.setProperty("care.kill.dialect", database.dialect());
        properties.setProperty("care.kill.smtp-port", Integer.toString(smtp.port()));
        properties.setProperty("care.home", home().toString());
        properties.setProperty("care.tasks.poll-millis", "50");
        properties.setProperty("care.tasks.heartbeat-millis", "200");
        properties.setProperty("care.sequencer.poll-millis", "50");
        properties.setProperty("care.mail.from", "support@example.com");
        return properties;
    }

    private static Path home() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "it").toAbsolutePath()), "faults-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T bean(String id, Class<T> type) {
        return context.getBean(id, type);
    }

    Faults faults() {
        return bean("faults", Faults.class);
    }

    ScriptedSmtp smtp() {
        return smtp;
    }

    DataSource dataSource() {
        return Objects.requireNonNull(jdbc.getDataSource());
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Rows that a {@code from} clause finds. */
    int rows(String from, Object... args) {
        return jdbc.queryForObject("select count(*) from " + from, Integer.class, args);
    }

    /** A guest's question with two files. */
    NewTicket question(String email) {
        return new NewTicket(
                TicketType.QUESTION,
                "something_else",
                "A question",
                "When do you open?",
                ChannelKind.FORM,
                Locale.ENGLISH,
                null,
                new Requester(null, "Kim", email),
                null,
                List.of(),
                List.of(file("one.txt"), file("two.txt")),
                "fault-" + UUID.randomUUID());
    }

    private static Upload file(String name) {
        byte[] bytes = ("written in " + name).getBytes(StandardCharsets.UTF_8);
        return new Upload(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static String anAddress() {
        return UUID.randomUUID() + "@example.com";
    }

    TicketView open(NewTicket question) {
        return bean("careTicketService", TicketService.class).open(question, Actor.guest());
    }

    /** Keys of all stored bytes. */
    List<String> files() {
        List<String> keys = new ArrayList<>();
        try {
            bean("careFileStore", FileStore.class).forEachKey(Instant.now().plus(Duration.ofDays(1)), keys::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    /** A day later the sweep comes by. */
    void sweep() throws Exception {
        bean("faultClock", MovedClock.class).putForward(Duration.ofHours(25));
        bean("careFileSweep", Housekeeping.class).run();
    }

    /** Does what is due and does not wait for back-offs, until this is so. */
    void workUntil(String handler, Callable<Boolean> done) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    jdbc.update(
                            "update CARE_TASK set execution_time = ? where task_name = ? and picked = ?",
                            LONG_AGO,
                            handler,
                            false);
                    return done.call();
                });
    }

    @Override
    public void close() {
        context.close();
        smtp.close();
    }
}
