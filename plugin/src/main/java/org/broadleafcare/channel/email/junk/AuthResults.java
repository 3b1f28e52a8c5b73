package org.broadleafcare.channel.email.junk;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.mime.MailHeader;
import org.broadleafcare.channel.email.mime.MailHeaders;
import org.broadleafcare.ticket.AuthResult;
import org.broadleafcare.ticket.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the receiving server says about a mail's sender in Authentication-Results (RFC 8601). Anybody can write such
 * a header into his mail, so only those of a server the merchant named count, and of these only the ones on top.
 */
public final class AuthResults {

    /** The name of servers that give none, as Exchange Online: then only the topmost header counts. */
    public static final String NAMELESS = "-";

    private static final String HEADER = "Authentication-Results";

    private enum Method {
        SPF,
        DKIM,
        DMARC
    }

    private final Map<Method, AuthResult> results = new EnumMap<>(Method.class);
    private @Nullable String by;

    private AuthResults() {}

    /**
     * The verdict; {@link Verdict#NONE} when nobody is trusted or the trusted one said nothing.
     *
     * @param trusted name of the server ({@code mx.example.com}), with a dot in front for all below it ({@code
     *     .example.com}), or {@link #NAMELESS}; null or "" for none
     */
    public static Verdict read(MailHeaders headers, @Nullable String trusted) {
        String wanted = trusted == null ? "" : trusted.strip().toLowerCase(Locale.ROOT);
        AuthResults found = new AuthResults();
        if (!wanted.isEmpty()) {
            found.readTopmost(headers, wanted);
        }
        return found.by == null
                ? Verdict.NONE
                : new Verdict(found.of(Method.SPF), found.of(Method.DKIM), found.of(Method.DMARC), found.by);
    }

    /** Who speaks in the topmost such header, as a merchant would name it; empty when there is none. */
    public static Optional<String> server(MailHeaders headers) {
        return headers.first(HEADER).map(value -> server(AuthTokens.clauses(value)));
    }

    private void readTopmost(MailHeaders headers, String wanted) {
        for (MailHeader header : headers.all()) {
            if (by != null && header.isCalled("Received")) {
                // What is below was there before the trusted server saw the mail.
                return;
            }
            if (header.isCalled(HEADER)) {
                List<List<String>> clauses = AuthTokens.clauses(header.value());
                String server = server(clauses);
                boolean trusted = isTrusted(server, wanted);
                if (trusted && (by == null || !wanted.equals(NAMELESS))) {
                    by = server;
                    clauses.stream().skip(server.equals(NAMELESS) ? 0 : 1).forEach(this::take);
                } else if (by != null || wanted.equals(NAMELESS)) {
                    return;
                }
            }
        }
    }

    private static boolean isTrusted(String server, String wanted) {
        return server.equals(wanted) || wanted.startsWith(".") && wanted.length() > 1 && server.endsWith(wanted);
    }

    /** The first word of the header, unless that is a result already. */
    private static String server(List<List<String>> clauses) {
        List<String> first = clauses.isEmpty() ? List.of() : clauses.get(0);
        boolean named = !first.isEmpty() && !(first.size() > 1 && first.get(1).equals("="));
        return named ? first.get(0).toLowerCase(Locale.ROOT) : NAMELESS;
    }

    /** One clause: {@code method [/version] = result …}. */
    private void take(List<String> clause) {
        int equals = clause.indexOf("=");
        boolean plain = equals == 1 || equals == 3 && clause.get(1).equals("/");
        if (!plain || clause.size() < equals + 2) {
            return;
        }
        Method method = method(clause.get(0));
        if (method != null) {
            AuthResult result = result(clause.get(equals + 1));
            results.merge(method, result, (before, now) -> both(method, before, now));
        }
    }

    private static AuthResult both(Method method, AuthResult before, AuthResult now) {
        return switch (method) {
            // One policy, one result: two of them are somebody's trick.
            case DMARC -> AuthResult.PERMERROR;
            // One good signature of several is enough (RFC 6376 6.1).
            case DKIM -> before == AuthResult.PASS || now == AuthResult.PASS ? AuthResult.PASS : before;
            case SPF -> before == now ? before : AuthResult.PERMERROR;
        };
    }

    private static @Nullable Method method(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "spf" -> Method.SPF;
            case "dkim" -> Method.DKIM;
            case "dmarc" -> Method.DMARC;
            default -> null;
        };
    }

    private static AuthResult result(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "pass" -> AuthResult.PASS;
            case "fail", "hardfail" -> AuthResult.FAIL;
            case "softfail" -> AuthResult.SOFTFAIL;
            case "neutral", "policy" -> AuthResult.NEUTRAL;
            case "none", "bestguesspass" -> AuthResult.NONE;
            case "temperror" -> AuthResult.TEMPERROR;
            case "permerror" -> AuthResult.PERMERROR;
            default -> AuthResult.UNKNOWN;
        };
    }

    private AuthResult of(Method method) {
        return results.getOrDefault(method, AuthResult.UNKNOWN);
    }
}
