package org.broadleafcare.demo.seed;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/** Keeps Care from mailing about the past while the sample tickets are written; afterwards every mail goes out. */
public final class PastMails implements BeanPostProcessor {
    private static final String MAILS = "careMails";
    private static final long NO_MAIL = -1;

    private final SampleClock clock;

    public PastMails(SampleClock clock) {
        this.clock = clock;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return MAILS.equals(name) ? quietInThePast(bean) : bean;
    }

    private Object quietInThePast(Object mails) {
        return Proxy.newProxyInstance(
                mails.getClass().getClassLoader(), ClassUtils.getAllInterfaces(mails), (proxy, method, args) -> {
                    if (method.getName().equals("queue") && clock.isInThePast()) {
                        return NO_MAIL;
                    }
                    try {
                        return method.invoke(mails, args);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
