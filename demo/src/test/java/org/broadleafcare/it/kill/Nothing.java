package org.broadleafcare.it.kill;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Platform adapters of a shop without orders, shoppers and agents: a guest's question needs none. */
public final class Nothing {
    private Nothing() {}

    /** An object of this interface whose methods find nothing. */
    public static <T> T of(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Class<?> result = method.getReturnType();
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals")
                        ? self == args[0]
                        : type.getSimpleName().hashCode();
            }
            return result == Optional.class
                    ? Optional.empty()
                    : result == List.class ? List.of() : result == Map.class ? Map.of() : 0;
        }));
    }
}
