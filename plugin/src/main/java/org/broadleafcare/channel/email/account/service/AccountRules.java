package org.broadleafcare.channel.email.account.service;

import java.util.List;
import java.util.regex.Pattern;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Keep;
import org.broadleafcare.channel.email.MailAccount.Smtp;
import org.broadleafcare.channel.email.account.AccountRefused;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.channel.email.account.OAuthWish;
import org.broadleafcare.common.text.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What an account must be like. The first thing that is wrong is refused. */
final class AccountRules {
    private static final int LONGEST = 255;
    private static final int MOST_ALIASES = 50;
    private static final int HIGHEST_PORT = 65535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]+");
    private static final Pattern CODE = Pattern.compile("[a-z0-9_.-]{1,60}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private AccountRules() {}

    static void check(AccountWish wish) {
        require(EmailAddress.isValid(wish.address()), "address", "no_address");
        require(wish.aliases().size() <= MOST_ALIASES, "aliases", "too_many");
        wish.aliases().forEach(alias -> require(EmailAddress.isValid(alias), "aliases", "no_address"));
        line(wish.name(), "name");
        require(CODE.matcher(wish.queue()).matches(), "queue", "no_code");
        require(wish.topic() == null || CODE.matcher(wish.topic()).matches(), "topic", "no_code");
        require(wish.country() == null || COUNTRY.matcher(wish.country()).matches(), "country", "no_country");
        require(wish.trustedAuthserv() == null || isHost(wish.trustedAuthserv()), "trustedAuthserv", "no_host");
        imap(wish.imap());
        smtp(wish.smtp());
    }

    private static void imap(@Nullable Imap imap) {
        if (imap == null) {
            return;
        }
        require(isHost(imap.host()), "imap.host", "no_host");
        require(imap.port() > 0 && imap.port() <= HIGHEST_PORT, "imap.port", "no_port");
        require(imap.user().length() <= LONGEST, "imap.user", "too_long");
        line(imap.folder(), "imap.folder");
        String moveTo = imap.moveTo();
        require(imap.keep() != Keep.MOVE || (moveTo != null && !moveTo.isBlank()), "imap.moveTo", "missing");
        require(moveTo == null || moveTo.length() <= LONGEST, "imap.moveTo", "too_long");
        require(moveTo == null || !moveTo.equalsIgnoreCase(imap.folder()), "imap.moveTo", "same_folder");
    }

    private static void smtp(@Nullable Smtp smtp) {
        if (smtp != null) {
            require(isHost(smtp.host()), "smtp.host", "no_host");
            require(smtp.port() > 0 && smtp.port() <= HIGHEST_PORT, "smtp.port", "no_port");
        }
    }

    static void check(OAuthWish wish) {
        require(List.of("microsoft", "google", "other").contains(wish.provider()), "oauth.provider", "missing");
        line(wish.clientId(), "oauth.clientId");
        require(wish.tenant() == null || wish.tenant().matches("[A-Za-z0-9.-]{1,100}"), "oauth.tenant", "no_host");
        if (wish.provider().equals("other")) {
            require(isSafeUrl(wish.authorizeUrl()), "oauth.authorizeUrl", "no_url");
            require(isSafeUrl(wish.tokenUrl()), "oauth.tokenUrl", "no_url");
        }
    }

    private static boolean isSafeUrl(@Nullable String url) {
        return url != null
                && url.length() <= LONGEST
                && (url.matches("https://[^\\s\"<>]+")
                        || url.matches("http://(127\\.0\\.0\\.1|localhost)[:/][^\\s\"<>]*"));
    }

    private static boolean isHost(String text) {
        return text.length() <= LONGEST && HOST.matcher(text).matches();
    }

    private static void line(String text, String field) {
        require(!text.isBlank(), field, "missing");
        require(text.length() <= LONGEST && text.codePoints().noneMatch(Character::isISOControl), field, "too_long");
    }

    private static void require(boolean fine, String field, String code) {
        if (!fine) {
            throw new AccountRefused(field, code);
        }
    }
}
