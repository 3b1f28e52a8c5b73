package org.broadleafcare.channel.email.filing;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses the language of a letter: by its script where that says enough, else by the small words that no letter does
 * without. Says nothing where it is not sure.
 */
final class LanguageOf {
    private static final int FEWEST_LETTERS = 40;
    private static final int LONGEST = 4000;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, Set<String>> SMALL_WORDS = new LinkedHashMap<>();

    static {
        words("en", "the and you have with this that was not but for are is my your what when please would");
        words("de", "der die das und ich nicht mit ist ein eine für auf wir sie bitte mein wurde habe wie noch");
        words("fr", "le la les et je vous est pas une des pour dans mon que avec ma sur bonjour nous votre");
        words("es", "el la los las y que no una por para con mi es está pero hola gracias he del usted");
        words("it", "il lo la gli e che non una per con mio mia sono è ho di della grazie buongiorno alla");
        words("nl", "de het een en ik niet met is mijn voor van op dat heb zijn deze graag maar nog ook");
        words("pl", "i nie w na się jest do że mam z dzień dobry proszę moje zamówienie czy od jak ale po");
        words("sv", "och det att jag är inte en ett på med min har för som kan hej vi av till mitt");
        words("pt", "o a os e que não uma para com meu minha é está por do da mas olá obrigado eu");
        words("tr", "ve bir bu için ile ben çok ama değil var merhaba lütfen sipariş olarak daha");
        words("da", "og det at jeg er ikke en et på med min har til som kan hej vi af mit den");
    }

    private LanguageOf() {}

    private static void words(String language, String list) {
        SMALL_WORDS.put(language, new HashSet<>(Arrays.asList(list.split(" "))));
    }

    /** ISO 639-1; empty for fewer than forty letters and for what could be two languages. */
    static Optional<String> text(String text) {
        String part = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        Map<UnicodeScript, Integer> scripts = new LinkedHashMap<>();
        part.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        Optional<String> byScript = script(scripts, letters);
        if (byScript.isPresent()) {
            return byScript;
        }
        return letters < FEWEST_LETTERS ? Optional.empty() : words(part);
    }

    private static Optional<String> script(Map<UnicodeScript, Integer> scripts, int letters) {
        int kana = count(scripts, UnicodeScript.HIRAGANA) + count(scripts, UnicodeScript.KATAKANA);
        int han = count(scripts, UnicodeScript.HAN);
        // A sign of these scripts stands for more than a letter.
        if (kana + han >= FEWEST_LETTERS / 4 && (kana + han) * 2 > letters) {
            return Optional.of(kana * 20 > han ? "ja" : "zh");
        }
        if (letters < FEWEST_LETTERS / 2) {
            return Optional.empty();
        }
        if (count(scripts, UnicodeScript.HANGUL) * 2 > letters) {
            return Optional.of("ko");
        }
        if (count(scripts, UnicodeScript.ARABIC) * 2 > letters) {
            return Optional.of("ar");
        }
        return Optional.empty();
    }

    private static int count(Map<UnicodeScript, Integer> scripts, UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }

    private static Optional<String> words(String text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Matcher word = WORD.matcher(text.toLowerCase(java.util.Locale.ROOT));
        while (word.find()) {
            SMALL_WORDS.forEach((language, small) -> {
                if (small.contains(word.group())) {
                    found.merge(language, 1, Integer::sum);
                }
            });
        }
        return found.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= FEWEST_WORDS)
                .filter(best -> found.entrySet().stream()
                        .allMatch(other -> other.equals(best) || other.getValue() * 4 <= best.getValue() * 3))
                .map(Map.Entry::getKey);
    }
}
