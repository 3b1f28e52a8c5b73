package org.broadleafcare.channel.email.account.service;

import java.nio.charset.StandardCharsets;
import org.broadleafcare.common.secret.SecretBox;

/** Seals what accounts sign in with. */
final class AccountSecrets {
    private static final String PASSWORD = "mail-account";
    private static final String GRANT = "mail-account-oauth";

    private final SecretBox box;

    AccountSecrets(SecretBox box) {
        this.box = box;
    }

    String sealed(String password) {
        return box.seal(PASSWORD, password.getBytes(StandardCharsets.UTF_8));
    }

    String password(String sealed) {
        return new String(box.open(PASSWORD, sealed), StandardCharsets.UTF_8);
    }

    String sealedGrant(String json) {
        return box.seal(GRANT, json.getBytes(StandardCharsets.UTF_8));
    }

    String grant(String sealed) {
        return new String(box.open(GRANT, sealed), StandardCharsets.UTF_8);
    }
}
