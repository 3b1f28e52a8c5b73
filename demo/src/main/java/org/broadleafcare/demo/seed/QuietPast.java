package org.broadleafcare.demo.seed;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/**
 * Keeps Care, while the sample tickets are written, from mailing about the past and from doing today what was due then: the
 * samples say themselves when a ticket was closed. Afterwards every mail goes out and every task is done.
 */
public final class QuietPast implements BeanPostProcessor {
    private static final String MAILS = "careMails";
    private static final String TASKS = "careTasks";
    private static final long NO_MAIL = -1;

    private final SampleClock clock;

    public QuietPast(SampleClock clock) {
        this.clock = clock;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (name) {
            case MAILS -> without(bean, (method, args) -> method.getName().equals("queue"), NO_MAIL);
            case TASKS -> without(bean, (method, args) -> isOverdue(args), null);
            default -> bean;
        };
    }

    private boolean isOverdue(Object @Nullable [] args) {
        return args != null && args.length == 4 && args[3] instanceof Instant due && due.isBefore(clock.realInstant());
    }

    private Object without(Object bean, BiPredicate<Method, Object @Nullable []> past, @Nullable Object answer) {
        InvocationHandler quiet = (proxy, method, args) -> {
            if (clock.isInThePast() && past.test(method, args)) {
                return answer;
            }
            try {
                return method.invoke(bean, args);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return Proxy.newProxyInstance(bean.getClass().getClassLoader(), ClassUtils.getAllInterfaces(bean), quiet);
    }
}
