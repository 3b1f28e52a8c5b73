package org.broadleafcare.it.kill;

import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.ChannelKind;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.Requester;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketType;
import org.springframework.context.support.ClassPathXmlApplicationContext;

/**
 * The child: Care's own beans on a database of their own, without the platform's. With the argument {@code open} it opens a
 * ticket; then it works off tasks until it is killed or its standard input ends.
 */
public final class KillNode {
    private KillNode() {}

    public static void main(String... args) throws Exception {
        try (ClassPathXmlApplicationContext context = new ClassPathXmlApplicationContext("care-kill-node.xml")) {
            System.out.println("STARTED");
            if (List.of(args).contains("open")) {
                context.getBean(TicketService.class).open(question(), Actor.guest());
                System.out.println("OPENED");
            }
            System.out.flush();
            while (System.in.read() >= 0) {
                // The parent closes the stream to stop the child.
            }
        }
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
