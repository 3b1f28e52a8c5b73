package org.broadleafcare.common.config;

import org.springframework.context.SmartLifecycle;

/** Work that starts by itself once every bean of the context is there, and ends before the first of them goes. */
public abstract class Background implements SmartLifecycle {

    private final int phase;

    /** @param phase the higher, the later it starts and the earlier it stops */
    protected Background(int phase) {
        this.phase = phase;
    }

    @Override
    public final void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public final boolean isAutoStartup() {
        return true;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
