package org.broadleafcare.channel.email.junk;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Authentication-Results into words. A tokenizer and no pattern: quoted text and nested comments can hold whatever
 * looks like a result.
 */
final class AuthTokens {

    private static final int MOST_CLAUSES = 50;
    private static final int MOST_WORDS = 100;

    private final String value;
    private final List<List<String>> clauses = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> clause = new ArrayList<>();
    private int position;

    private AuthTokens(String value) {
        this.value = value;
    }

    /** The words of each clause; {@code =} and {@code /} are words of their own, comments are none. */
    static List<List<String>> clauses(String value) {
        AuthTokens tokens = new AuthTokens(value);
        tokens.read();
        return tokens.clauses;
    }

    private void read() {
        while (position < value.length() && clauses.size() < MOST_CLAUSES) {
            char c = value.charAt(position++);
            switch (c) {
                case '(' -> comment();
                case '"' -> quoted();
                case ';' -> endClause();
                case '=', '/' -> {
                    endWord();
                    word.append(c);
                    endWord();
                }
                default -> {
                    if (c <= ' ') {
                        endWord();
                    } else {
                        word.append(c);
                    }
                }
            }
        }
        endClause();
    }

    /** A comment that never ends takes the rest with it: nothing in it counts. */
    private void comment() {
        endWord();
        int depth = 1;
        while (position < value.length() && depth > 0) {
            char c = value.charAt(position++);
            if (c == '\\') {
                position++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
    }

    private void quoted() {
        while (position < value.length() && value.charAt(position) != '"') {
            if (value.charAt(position) == '\\' && position + 1 < value.length()) {
                position++;
            }
            word.append(value.charAt(position++));
        }
        position++;
        // Marked, so that "=" in quotes is no sign.
        word.append(word.length() == 1 && "=/".contains(word) ? " " : "");
    }

    private void endWord() {
        if (!word.isEmpty() && clause.size() < MOST_WORDS) {
            clause.add(word.toString());
        }
        word.setLength(0);
    }

    private void endClause() {
        endWord();
        if (!clause.isEmpty()) {
            clauses.add(clause);
        }
        clause = new ArrayList<>();
    }
}
