package org.broadleafcare.common.text.service;

import java.util.List;
import org.broadleafcare.common.text.Messages;

/** The texts we ship, for tests of whatever prints them. */
public final class ShippedMessages {
    private ShippedMessages() {}

    public static Messages all() {
        return new MessagesImpl(List.of("en", "de", "ja", "ar"));
    }
}
