package org.broadleafcare.demo.context;

import org.broadleafcommerce.core.workflow.state.ActivityStateManager;
import org.broadleafcommerce.core.workflow.state.ActivityStateManagerImpl;

/**
 * Forgets what a finished checkout would have undone where the platform has kept it. Workflows register what to undo with the
 * manager that came last in this JVM, and have their own context's manager forget it when they are through. With storefront and
 * admin in one JVM these are two: nothing was ever forgotten, and a declined payment took back all orders that the same thread
 * had placed before, whoever's they were.
 */
public final class OneActivityState extends ActivityStateManagerImpl {

    @Override
    public void clearAllState() {
        ActivityStateManager keeper = getStateManager();
        if (keeper == this) {
            super.clearAllState();
        } else {
            keeper.clearAllState();
        }
    }
}
