package org.broadleafcare.common.template;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Escapes whatever a reference prints, for element text and quoted attributes alike. The one exception is a reference
 * whose last name ends with {@code _html}, such as {@code $view.body_html()}: it holds markup that is safe already.
 */
public final class HtmlEscaping implements ReferenceInsertionEventHandler {
    private static final String SAFE_SUFFIX = "_html";

    @Override
    public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
        if (value == null || lastName(reference).endsWith(SAFE_SUFFIX)) {
            return value;
        }
        return escape(value.toString());
    }

    /** The name after the last dot outside brackets and quotes; empty when something else follows it. */
    static String lastName(String reference) {
        StringBuilder name = new StringBuilder();
        int depth = 0;
        char quote = 0;
        boolean called = false;
        for (char c : reference.toCharArray()) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (depth > 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
                called = called || c == '[';
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0 && c == '.') {
                name.setLength(0);
                called = false;
            } else if (depth == 0 && (Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
                name.append(c);
            }
        }
        return called ? "" : name.toString();
    }

    /** The text with the five characters that mean something in HTML replaced. */
    public static String escape(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity != null) {
                if (escaped == null) {
                    escaped = new StringBuilder(text.length() + 32).append(text, 0, i);
                }
                escaped.append(entity);
            } else if (escaped != null) {
                escaped.append(text.charAt(i));
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
