package org.broadleafcare.demo.security;

import org.jspecify.annotations.Nullable;

/** Tells a page of this shop from an address that would lead a visitor elsewhere after signing in. */
public final class LocalAddress {
    private LocalAddress() {}

    /** True for {@code /path?query}; false for {@code //host}, {@code /\host} and anything with a scheme. */
    public static boolean isLocal(@Nullable String address) {
        return address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
    }

    /** The address when it is local, else the empty string. */
    public static String orEmpty(@Nullable String address) {
        return isLocal(address) ? String.valueOf(address) : "";
    }
}
