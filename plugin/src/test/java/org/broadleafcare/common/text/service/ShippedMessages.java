package org.broadleafcare.common.text.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.broadleafcare.common.text.Messages;

/** The texts we ship, for tests of whatever prints them. */
public final class ShippedMessages {
    private ShippedMessages() {}

    public static Messages all() {
        return new MessagesImpl(locales());
    }

    /** Codes of the locales in {@code care.properties}, English first. */
    public static List<String> locales() {
        Properties defaults = new Properties();
        try (InputStream file = ShippedMessages.class.getResourceAsStream("/care.properties")) {
            defaults.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(defaults.getProperty("care.locales").split(","));
    }

    /** All but English. */
    public static List<String> translations() {
        return locales().stream().filter(locale -> !locale.equals("en")).toList();
    }
}
