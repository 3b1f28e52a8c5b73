package org.broadleafcare.demo.seed;

import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** Everything a fresh demo shop holds. */
final class SampleData {
    private final ApplicationContext shop;
    private final Consumer<String> progress;

    SampleData(ApplicationContext shop, Consumer<String> progress) {
        this.shop = shop;
        this.progress = progress;
    }

    void fill() {}
}
