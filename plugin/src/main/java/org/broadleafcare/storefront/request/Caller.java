package org.broadleafcare.storefront.request;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.common.Actor;

/** Whose bucket of a rate limit counts: the customer's, or that of the address a guest writes from. */
public final class Caller {
    private static final int NETWORK_BYTES = 8;

    private Caller() {}

    public static String of(Actor actor, HttpServletRequest request) {
        return actor.id() == null ? address(request) : "customer:" + actor.id();
    }

    /**
     * Where the request comes from. Of an IPv6 address the network only: one connection has 2^64 addresses, and whoever
     * changes them with every request must not be a new caller each time.
     */
    public static String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            // A literal: nobody is asked for its name.
            return address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.ofDelimiter(":").formatHex(six.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
