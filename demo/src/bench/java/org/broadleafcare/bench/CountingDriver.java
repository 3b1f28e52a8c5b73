package org.broadleafcare.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's driver, counting the statements that threads of the web server execute, by their text. */
final class CountingDriver implements Driver {
    private static final String WEB_THREAD = "qtp";

    private final Driver driver = new org.postgresql.Driver();
    private final Map<String, LongAdder> byText = new ConcurrentHashMap<>();
    private final LongAdder all = new LongAdder();

    /** Takes PostgreSQL's place in this JVM. */
    static CountingDriver install() throws SQLException {
        for (Driver registered : Collections.list(DriverManager.getDrivers())) {
            if (registered instanceof org.postgresql.Driver) {
                DriverManager.deregisterDriver(registered);
            }
        }
        CountingDriver counting = new CountingDriver();
        DriverManager.registerDriver(counting);
        return counting;
    }

    long count() {
        return all.sum();
    }

    /** How often each text was executed since the last call. */
    Map<String, Long> takeTexts() {
        Map<String, Long> texts = new java.util.TreeMap<>();
        byText.forEach((text, times) -> texts.put(text, times.sum()));
        byText.clear();
        return texts;
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection real = driver.connect(url, info);
        return real == null ? null : wrapped(real);
    }

    private Connection wrapped(Connection real) {
        return proxy(Connection.class, (proxy, method, args) -> {
            Object result = call(real, method, args);
            String text = args != null && args.length > 0 && args[0] instanceof String sql ? sql : "";
            if (result instanceof CallableStatement call) {
                return statement(CallableStatement.class, call, text);
            }
            if (result instanceof PreparedStatement prepared) {
                return statement(PreparedStatement.class, prepared, text);
            }
            return result instanceof Statement plain ? statement(Statement.class, plain, "") : result;
        });
    }

    private <T extends Statement> T statement(Class<T> type, T real, String prepared) {
        return proxy(type, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")
                    && Thread.currentThread().getName().startsWith(WEB_THREAD)) {
                String text = args != null && args.length > 0 && args[0] instanceof String sql ? sql : prepared;
                all.increment();
                byText.computeIfAbsent(text, sql -> new LongAdder()).increment();
            }
            return call(real, method, args);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(CountingDriver.class.getName());
    }
}
