package org.broadleafcare.common;

import org.jspecify.annotations.Nullable;

/**
 * Who does something. Holds ids and logins only, never a person's name or address, because it ends up in the event log.
 *
 * @param id customer, admin user, rule or token id; null for guests, bots and the system
 * @param login an agent's login; null for everybody else
 */
public record Actor(Kind kind, @Nullable Long id, @Nullable String login) {

    public enum Kind {
        CUSTOMER,
        GUEST,
        AGENT,
        BOT,
        SYSTEM,
        /** A rule of the merchant's; the id is the rule's. */
        RULE,
        /** A program with a token; the id is the token's. */
        API
    }

    public static Actor customer(long customerId) {
        return new Actor(Kind.CUSTOMER, customerId, null);
    }

    public static Actor guest() {
        return new Actor(Kind.GUEST, null, null);
    }

    public static Actor agent(long adminUserId, String login) {
        return new Actor(Kind.AGENT, adminUserId, login);
    }

    public static Actor system() {
        return new Actor(Kind.SYSTEM, null, null);
    }

    public static Actor rule(long ruleId) {
        return new Actor(Kind.RULE, ruleId, null);
    }

    public static Actor api(long tokenId) {
        return new Actor(Kind.API, tokenId, null);
    }

    public boolean isShopper() {
        return kind == Kind.CUSTOMER || kind == Kind.GUEST;
    }
}
