package org.broadleafcare.common.text.service;

import com.ibm.icu.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.text.WrittenAs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class MessagesImpl implements Messages {

    private static final Logger LOG = LoggerFactory.getLogger(MessagesImpl.class);
    /** Locales come from requests; what nobody ships must not fill the memory. */
    private static final int MAX_CACHED = 2000;

    private final Set<Locale> shipped;
    private final ClassLoader classes;
    private final Map<Locale, Bundle> bundles = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    /** @param languages locales with a bundle, such as {@code en,de,zh_CN} */
    MessagesImpl(List<String> languages) {
        this(languages, MessagesImpl.class.getClassLoader());
    }

    MessagesImpl(List<String> languages, ClassLoader classes) {
        Set<Locale> locales = new LinkedHashSet<>();
        locales.add(Locale.ENGLISH);
        languages.forEach(
                language -> locales.add(Locale.forLanguageTag(language.strip().replace('_', '-'))));
        this.shipped = Collections.unmodifiableSet(locales);
        this.classes = classes;
    }

    @Override
    public String text(Locale locale, String key, Object... args) {
        return text(locale, key, format -> format.format(args));
    }

    @Override
    public String text(Locale locale, String key, Map<String, ?> args) {
        return text(locale, key, format -> format.format(args));
    }

    @Override
    public boolean has(Locale locale, String key) {
        return find(locale, key) != null;
    }

    @Override
    public Set<Locale> shipped() {
        return shipped;
    }

    private String text(Locale locale, String key, Function<MessageFormat, String> filled) {
        Bundle bundle = find(locale, key);
        if (bundle == null) {
            warnOnce(key, "No message in any locale for {}", key);
            return key;
        }
        try {
            // A format is not thread-safe; a copy is cheap compared with parsing the pattern.
            return filled.apply((MessageFormat) format(bundle, locale, key).clone());
        } catch (IllegalArgumentException e) {
            warnOnce(key, "Cannot format message {}: {}", key, e.getMessage());
            return key;
        }
    }

    private @Nullable Bundle find(Locale locale, String key) {
        for (Locale candidate : candidates(locale)) {
            Bundle bundle = bundle(candidate);
            if (bundle.pattern(key) != null) {
                return bundle;
            }
        }
        return null;
    }

    private static Set<Locale> candidates(Locale locale) {
        Set<Locale> candidates = new LinkedHashSet<>();
        String language = WrittenAs.of(locale);
        candidates.add(new Locale(language, locale.getCountry()));
        candidates.add(new Locale(language));
        candidates.add(Locale.ENGLISH);
        return candidates;
    }

    private Bundle bundle(Locale locale) {
        if (bundles.size() > MAX_CACHED) {
            bundles.clear();
        }
        return bundles.computeIfAbsent(locale, wanted -> Bundle.of(wanted, classes));
    }

    private MessageFormat format(Bundle bundle, Locale wanted, String key) {
        // Numbers and dates follow the reader's region, but only in the language of the pattern.
        String language = bundle.locale().getLanguage();
        boolean sameLanguage = language.equals(WrittenAs.of(wanted));
        Locale locale = sameLanguage ? new Locale(language, wanted.getCountry()) : bundle.locale();
        if (formats.size() > MAX_CACHED * 10) {
            formats.clear();
        }
        return formats.computeIfAbsent(
                locale + "|" + key, any -> new MessageFormat(String.valueOf(bundle.pattern(key)), locale));
    }

    private void warnOnce(String key, String text, @Nullable Object... args) {
        if (missed.size() < MAX_CACHED && missed.add(key)) {
            LOG.warn(text, args);
        }
    }
}
