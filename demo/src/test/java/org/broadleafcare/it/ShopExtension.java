package org.broadleafcare.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.broadleafcare.demo.DatabaseChoice;
import org.broadleafcare.demo.DemoOptions;
import org.broadleafcare.demo.DemoShop;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one demo shop per JVM on free ports, from a {@link Snapshot}, on the database named by the system property {@code care.it.db}. */
public final class ShopExtension implements ParameterResolver {
    static {
        // a mail server of a test complains in its own threads when a client leaves; that fails nobody's waiting
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningShop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shop(context);
    }

    /** The shop all tests share. */
    public static RunningShop shop(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ShopExtension.class))
                .getOrComputeIfAbsent("shop", key -> new Started(start()), Started.class)
                .shop();
    }

    private static RunningShop start() {
        try {
            Path build = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
            Path data = Files.createTempDirectory(build, "shop-");
            new Snapshot(build, database()).copyTo(data);
            RunningShop shop = DemoShop.start(new DemoOptions(data, 0, 0, database(), false).withPreview());
            // What an agent answers is there at once, except where a test is about the seconds in between.
            UndoSend.in(shop, 0);
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseChoice database() {
        return switch (System.getProperty("care.it.db", "h2")) {
            case "h2" -> DatabaseChoice.h2();
            case "postgres" -> DatabaseChoice.postgres();
            default -> throw new IllegalArgumentException("care.it.db must be h2 or postgres");
        };
    }

    private record Started(RunningShop shop) implements CloseableResource {
        @Override
        public void close() {
            shop.close();
        }
    }
}
