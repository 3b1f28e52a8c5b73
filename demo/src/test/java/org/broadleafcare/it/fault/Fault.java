package org.broadleafcare.it.fault;

import java.util.Arrays;
import java.util.function.Predicate;
import org.broadleafcare.common.event.EventDraft;

/**
 * One call that fails: the first one to this bean's method that fits.
 *
 * @param afterwards whether the call does its work first
 * @param fits looks at the arguments
 */
record Fault(String bean, String method, boolean afterwards, Predicate<Object[]> fits, Runnable effect) {
    /** The pseudo bean whose one call is the commit of a transaction on the test's own thread. */
    static final String TRANSACTION = "transaction";

    /** What the broken step throws unless a test wants something else. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash(String where) {
            super("crash " + where);
        }
    }

    static Fault before(String bean, String method) {
        return new Fault(bean, method, false, args -> true, crash("before " + method));
    }

    static Fault after(String bean, String method) {
        return new Fault(bean, method, true, args -> true, crash("after " + method));
    }

    static Fault beforeCommit() {
        return onThisThread(before(TRANSACTION, "commit"));
    }

    /** The database has committed, but the answer is lost. */
    static Fault afterCommit() {
        return onThisThread(after(TRANSACTION, "commit"));
    }

    private static Fault onThisThread(Fault fault) {
        Thread mine = Thread.currentThread();
        return fault.when(args -> Thread.currentThread() == mine);
    }

    /** While an event of this type is written. */
    static Fault logging(String eventType) {
        return before("careEventLog", "append")
                .when(args ->
                        args[0] instanceof EventDraft draft && draft.type().equals(eventType));
    }

    Fault with(Class<?> argument) {
        return when(args -> Arrays.stream(args).anyMatch(argument::isInstance));
    }

    Fault throwing(RuntimeException failure) {
        return doing(() -> {
            throw failure;
        });
    }

    /** No failure, but something else that happens at this step. */
    Fault doing(Runnable other) {
        return new Fault(bean, method, afterwards, fits, other);
    }

    private static Runnable crash(String where) {
        return () -> {
            throw new Crash(where);
        };
    }

    private Fault when(Predicate<Object[]> condition) {
        return new Fault(bean, method, afterwards, condition, effect);
    }

    boolean isAt(String calledBean, String calledMethod, boolean done, Object[] args) {
        return bean.equals(calledBean) && method.equals(calledMethod) && afterwards == done && fits.test(args);
    }

    @Override
    public String toString() {
        return (afterwards ? "after " : "before ") + bean + "." + method;
    }
}
