package org.broadleafcare.it.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/**
 * Stands in front of the beans whose steps can be made to fail. Deliberately not ordered: Spring then puts it outside the
 * proxies that open transactions.
 */
public final class FaultySteps implements BeanPostProcessor {
    private static final Set<String> BEANS = Set.of(
            "blMailSender",
            "careCloseSolvedTicket",
            "careEventLog",
            "careFileStore",
            "careMailData",
            "careSendMail",
            "careTicketData",
            "careTicketMails",
            "careTicketStore");
    private static final Object[] NOTHING = {};

    private final Faults faults;

    public FaultySteps(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String id) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String id) {
        if (!BEANS.contains(id)) {
            return bean;
        }
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                ClassUtils.getAllInterfaces(bean),
                (self, method, args) -> call(bean, id, method, args == null ? NOTHING : args));
    }

    private Object call(Object bean, String id, Method method, Object[] args) throws Throwable {
        faults.reach(id, method.getName(), false, args);
        Object result = invoke(bean, method, args);
        faults.reach(id, method.getName(), true, args);
        return result;
    }

    private static Object invoke(Object bean, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(bean, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
