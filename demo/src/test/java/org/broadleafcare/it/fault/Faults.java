package org.broadleafcare.it.fault;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is to fail; each {@link Fault} strikes once. */
public final class Faults {
    private final Queue<Fault> waiting = new ConcurrentLinkedQueue<>();

    void strike(Fault... faults) {
        waiting.addAll(List.of(faults));
    }

    void forget() {
        waiting.clear();
    }

    /** Whether everything has failed that was to fail. */
    boolean haveStruck() {
        return waiting.isEmpty();
    }

    void reach(String bean, String method, boolean done, Object... args) {
        for (Fault fault : waiting) {
            if (fault.isAt(bean, method, done, args) && waiting.remove(fault)) {
                fault.effect().run();
            }
        }
    }
}
