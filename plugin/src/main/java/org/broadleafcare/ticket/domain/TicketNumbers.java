package org.broadleafcare.ticket.domain;

/**
 * Ticket numbers: the row's id plus 10 000, then a check digit (Luhn), so that one wrong digit or two swapped neighbours
 * read out on the phone are noticed. At least six digits, no leading zeros.
 */
public final class TicketNumbers {
    private static final long BASE = 10_000;

    private TicketNumbers() {}

    public static String of(long id) {
        String digits = Long.toString(BASE + id);
        return digits + checkDigit(digits);
    }

    /** What somebody typed, without blanks, dashes and a leading #; empty when it cannot be a number of ours. */
    public static String normalised(String typed) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < Math.min(typed.length(), 40); at++) {
            char c = typed.charAt(at);
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else if (!isFiller(c)) {
                return "";
            }
        }
        return isValid(digits.toString()) ? digits.toString() : "";
    }

    /** Whether the last digit is the check digit of those before it. */
    public static boolean isValid(String number) {
        if (number.length() < 6 || number.length() > 20) {
            return false;
        }
        String digits = number.substring(0, number.length() - 1);
        return checkDigit(digits) == number.charAt(number.length() - 1) - '0';
    }

    private static boolean isFiller(char c) {
        return c == ' ' || c == '-' || c == '#' || c == '\u00a0';
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighed = fromRight % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
