package org.broadleafcare.demo.currency;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.attr.AbstractTextChildModifierAttrProcessor;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * {@code blc:price="${money}"}: an amount as the reader's language writes it, with as many decimals as its currency has. The
 * platform's own shows yen with two.
 */
public final class PriceText extends AbstractTextChildModifierAttrProcessor {
    private static final int PRECEDENCE = 1500;
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
    private static final char LEFT_TO_RIGHT = '\u200e';

    public PriceText() {
        super("price");
    }

    @Override
    public int getPrecedence() {
        return PRECEDENCE;
    }

    @Override
    protected String getText(Arguments arguments, Element element, String attribute) {
        Object price = StandardExpressions.getExpressionParser(arguments.getConfiguration())
                .parseExpression(arguments.getConfiguration(), arguments, element.getAttributeValue(attribute))
                .execute(arguments.getConfiguration(), arguments);
        if (!(price instanceof Money money)) {
            return "";
        }
        return format(
                money, BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale());
    }

    /** The amount of the money with the sign of its currency. */
    static String format(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Digits.in(locale));
        format.setCurrency(money.getCurrency());
        int decimals = money.getCurrency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        if (format instanceof DecimalFormat decimal && isRightToLeft(locale)) {
            keepTogether(decimal);
        }
        return format.format(money.getAmount());
    }

    private static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    /** Right to left, the dollar of {@code US$} would wander to the other side of its letters. */
    private static void keepTogether(DecimalFormat format) {
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        if (symbols.getCurrencySymbol().length() > 1) {
            symbols.setCurrencySymbol(symbols.getCurrencySymbol() + LEFT_TO_RIGHT);
            format.setDecimalFormatSymbols(symbols);
        }
    }
}
