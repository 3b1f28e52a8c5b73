package org.broadleafcare.demo.payment.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.YearMonth;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A card as the ledger keeps it: never the number, never the security code.
 *
 * @param token stands for the number; the same number always gets the same token
 * @param brand VISA, MASTERCARD, AMEX, JCB or CARD
 */
record Card(String token, String brand, String lastFour, Behaviour behaviour) {
    private static final int TOKEN_BYTES = 12;

    /** Throws {@link RefusedByLedger} with invalid_number, expired or invalid_code. */
    static Card of(Fields typed, byte[] secret, YearMonth now) {
        String number = typed.get("number").replaceAll("[ -]", "");
        if (!number.matches("\\d{13,19}") || !passesCheckDigit(number)) {
            throw new RefusedByLedger("invalid_number");
        }
        if (expiry(typed).isBefore(now)) {
            throw new RefusedByLedger("expired");
        }
        if (!typed.get("code").matches("\\d{3,4}")) {
            throw new RefusedByLedger("invalid_code");
        }
        return new Card(
                token(number, secret), brand(number), number.substring(number.length() - 4), Behaviour.of(number));
    }

    private static YearMonth expiry(Fields typed) {
        try {
            return YearMonth.of(Integer.parseInt(typed.get("year")), Integer.parseInt(typed.get("month")));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new RefusedByLedger("expired");
        }
    }

    private static boolean passesCheckDigit(String number) {
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            int digit = number.charAt(number.length() - 1 - place) - '0';
            int weighted = place % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static String brand(String number) {
        return switch (number.charAt(0)) {
            case '4' -> "VISA";
            case '5', '2' -> "MASTERCARD";
            case '3' -> number.startsWith("35") ? "JCB" : "AMEX";
            default -> "CARD";
        };
    }

    private static String token(String number, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] hash = mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
            return "tok_" + HexFormat.of().formatHex(hash, 0, TOKEN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no HmacSHA256", e);
        }
    }

    Fields fields() {
        return Fields.none()
                .with("line", "card")
                .with("token", token)
                .with("brand", brand)
                .with("lastFour", lastFour)
                .with("behaviour", behaviour);
    }

    static Card read(Fields line) {
        return new Card(
                line.get("token"), line.get("brand"), line.get("lastFour"), Behaviour.valueOf(line.get("behaviour")));
    }
}
