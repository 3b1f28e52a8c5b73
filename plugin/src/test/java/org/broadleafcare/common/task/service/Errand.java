package org.broadleafcare.common.task.service;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadleafcare.common.task.TaskHandler;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.common.task.TaskScope;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A handler that notes what it is asked to do and fails where the test wants it to. */
public class Errand implements TaskHandler<Errand.Order> {

    public record Order(String what, String language) {}

    public static final List<String> DONE = new CopyOnWriteArrayList<>();
    public static final Set<String> FAILING = ConcurrentHashMap.newKeySet();

    private final String name;
    private final TaskRole role;

    public Errand(String name, TaskRole role) {
        this.name = name;
        this.role = role;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TaskRole role() {
        return role;
    }

    @Override
    public Class<Order> payloadType() {
        return Order.class;
    }

    @Override
    public TaskScope scope(Order order) {
        return TaskScope.in(Locale.forLanguageTag(order.language()));
    }

    @Override
    public void run(Order order) throws Exception {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A task must not run inside a transaction");
        }
        if (FAILING.contains(order.what())) {
            throw new Exception("mailbox of ann@example.org is full");
        }
        DONE.add(order.what() + " in " + LocaleContextHolder.getLocale());
    }

    @Override
    public int maxAttempts() {
        return 2;
    }

    @Override
    public Duration firstBackOff() {
        return Duration.ofMillis(1);
    }
}
