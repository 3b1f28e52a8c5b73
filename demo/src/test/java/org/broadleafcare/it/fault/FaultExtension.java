package org.broadleafcare.it.fault;

import org.broadleafcare.it.EmptyDatabase;
import org.broadleafcare.it.ShopExtension;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one node per JVM, on H2 in memory or beside the shop on its PostgreSQL, and forgets faults between tests. */
final class FaultExtension implements ParameterResolver, BeforeEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FaultNode.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return node(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        node(context).faults().forget();
        node(context).smtp().always(null);
    }

    private static FaultNode node(ExtensionContext context) {
        if (onPostgres()) {
            // Started before the node, so that it is stopped after it.
            ShopExtension.shop(context);
        }
        return context.getRoot()
                .getStore(Namespace.create(FaultExtension.class))
                .getOrComputeIfAbsent("node", key -> new Started(FaultNode.start(database(context))), Started.class)
                .node();
    }

    private static EmptyDatabase database(ExtensionContext context) {
        return onPostgres()
                ? EmptyDatabase.beside(ShopExtension.shop(context).database().dataSource(), "faults")
                : EmptyDatabase.inMemory("faults");
    }

    private static boolean onPostgres() {
        return System.getProperty("care.it.db", "h2").equals("postgres");
    }

    private record Started(FaultNode node) implements CloseableResource {
        @Override
        public void close() {
            node.close();
        }
    }
}
