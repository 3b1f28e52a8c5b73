package org.broadleafcare.channel.email.imap;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The own machine, the only place where a password may go unprotected. */
final class Loopback {
    private Loopback() {}

    static boolean is(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
