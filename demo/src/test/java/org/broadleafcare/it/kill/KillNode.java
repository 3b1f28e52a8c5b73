package org.broadleafcare.it.kill;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketType;
import org.springframework.context.support.ClassPathXmlApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The child: Care's own beans on a database of their own, without the platform's. With the argument {@code open} it opens a
 * ticket and waits to be killed; without it, it works off tasks until the mail is noted as sent.
 */
public final class KillNode {
    private KillNode() {}

    public static void main(String... args) throws Exception {
        try (ClassPathXmlApplicationContext context = new ClassPathXmlApplicationContext("care-kill-node.xml")) {
            if (List.of(args).contains("open")) {
                context.getBean(TicketService.class).open(question(), Actor.guest());
            }
            JdbcTemplate jdbc = new JdbcTemplate(context.getBean("webDS", DataSource.class));
            while (!noted(jdbc)) {
                Thread.sleep(200);
            }
            System.out.println("NOTED");
        }
    }

    private static boolean noted(JdbcTemplate jdbc) {
        return rows(jdbc, "CARE_MAIL where STATE = 'SENT'") == 1
                && rows(jdbc, "CARE_TASK where task_name = 'mail.send'") == 0;
    }

    static int rows(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    private static NewTicket question() {
        return new NewTicket(
                TicketType.QUESTION,
                "something_else",
                "A question",
                "When do you open?",
                ChannelKind.FORM,
                Locale.ENGLISH,
                null,
                new Requester(null, "Kim", "kim@example.com"),
                null,
                List.of(),
                List.of(),
                "kill-test-submission");
    }
}
