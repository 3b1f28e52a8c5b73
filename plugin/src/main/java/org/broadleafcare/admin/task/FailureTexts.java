package org.broadleafcare.admin.task;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.common.text.Messages;

/** Why a task failed, for people: a failure of ours is kept as its message key with what belongs into it. */
final class FailureTexts {
    private static final Pattern OURS = Pattern.compile("(care\\.[a-z0-9._-]+)\\[(.*)]", Pattern.DOTALL);

    private final Messages messages;

    FailureTexts(Messages messages) {
        this.messages = messages;
    }

    /** Anything else stays as it is: it was written by a machine for whoever looks after it. */
    String of(String reason, Locale reader) {
        Matcher ours = OURS.matcher(reason);
        return ours.matches() && messages.has(reader, ours.group(1))
                ? messages.text(reader, ours.group(1), ours.group(2))
                : reason;
    }
}
