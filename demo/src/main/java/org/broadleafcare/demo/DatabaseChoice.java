package org.broadleafcare.demo;

/**
 * Which database holds the shop.
 *
 * @param url JDBC address; empty unless the kind is JDBC
 */
public record DatabaseChoice(Kind kind, String url, String user, String password) {

    /** H2 and POSTGRES live under the data folder and need nothing; JDBC is somebody else's server. */
    public enum Kind {
        H2,
        POSTGRES,
        JDBC
    }

    public static DatabaseChoice h2() {
        return new DatabaseChoice(Kind.H2, "", "", "");
    }

    public static DatabaseChoice postgres() {
        return new DatabaseChoice(Kind.POSTGRES, "", "", "");
    }

    public static DatabaseChoice jdbc(String url, String user, String password) {
        return new DatabaseChoice(Kind.JDBC, url, user, password);
    }
}
