package org.broadleafcare.it;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadleafcare.common.task.TaskHandler;
import org.broadleafcare.common.task.TaskRole;

/** A handler that notes what it was asked to do and fails where the test wants it to. */
public final class Errand implements TaskHandler<Errand.Order> {

    public record Order(String what) {}

    static final List<String> DONE = new CopyOnWriteArrayList<>();
    static final Set<String> FAILING = ConcurrentHashMap.newKeySet();

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
    public void run(Order order) {
        if (FAILING.contains(order.what())) {
            throw new IllegalStateException("the shop is shut");
        }
        DONE.add(order.what());
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
