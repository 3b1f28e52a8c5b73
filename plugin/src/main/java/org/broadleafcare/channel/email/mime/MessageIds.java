package org.broadleafcare.channel.email.mime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ids in Message-ID, In-Reply-To and References, however they are written. */
public final class MessageIds {

    private static final int MOST = 100;
    private static final int LONGEST = 990;

    private MessageIds() {}

    /**
     * The ids without angle brackets, in order, without doubles; at most the first and the last 99. Nothing, {@code <>}
     * and words without an {@code @} outside of brackets are no ids.
     */
    public static List<String> of(String field) {
        Set<String> ids = new LinkedHashSet<>();
        int open = field.indexOf('<');
        if (open < 0) {
            bare(field, ids);
        }
        while (open >= 0) {
            int close = field.indexOf('>', open);
            if (close < 0) {
                bare(field.substring(open + 1), ids);
                break;
            }
            // "<a <b@c>": the inner one is meant.
            add(field.substring(Math.max(open, field.lastIndexOf('<', close)) + 1, close), ids);
            open = field.indexOf('<', close);
        }
        List<String> all = new ArrayList<>(ids);
        if (all.size() > MOST) {
            all.subList(1, all.size() - MOST + 1).clear();
        }
        return List.copyOf(all);
    }

    private static void bare(String field, Set<String> ids) {
        for (String word : field.split("[\\s,;]+")) {
            if (word.indexOf('@') > 0) {
                add(word, ids);
            }
        }
    }

    private static void add(String written, Set<String> ids) {
        String id = written.replaceAll("[\\s\\p{Cntrl}]", "");
        if (!id.isEmpty() && id.length() <= LONGEST) {
            ids.add(id);
        }
    }
}
