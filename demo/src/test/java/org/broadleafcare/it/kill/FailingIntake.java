package org.broadleafcare.it.kill;

import java.util.List;
import org.broadleafcare.channel.email.inbound.MailIntake;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The real intake, with a place to be killed before and after. */
public class FailingIntake implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MailIntake intake ? new Around(intake) : bean;
    }

    private record Around(MailIntake intake) implements MailIntake {
        @Override
        public List<Receipt> take(long accountId, List<StoredRaw> mails, @Nullable Mark mark) {
            Failpoint.MAIL_BEFORE_ROWS.reached();
            List<Receipt> receipts = intake.take(accountId, mails, mark);
            Failpoint.MAIL_AFTER_ROWS.reached();
            return receipts;
        }

        @Override
        public List<String> known(List<String> identities) {
            return intake.known(identities);
        }
    }
}
