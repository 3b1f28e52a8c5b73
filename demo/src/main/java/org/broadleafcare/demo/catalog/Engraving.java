package org.broadleafcare.demo.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule of a custom-made product's words, kept in the product option as the pattern that the platform checks. */
public final class Engraving {
    private static final Pattern RULE = Pattern.compile("\\^\\\\P\\{Cntrl\\}\\{1,(\\d+)\\}\\$");

    private Engraving() {}

    /** Any letters up to this many, no line breaks. */
    public static String rule(int longest) {
        return "^\\P{Cntrl}{1," + longest + "}$";
    }

    /** The number of letters a rule allows. */
    static int longest(String rule) {
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a rule for engravings: " + rule);
        }
        return Integer.parseInt(matcher.group(1));
    }
}
