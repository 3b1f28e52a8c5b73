package org.broadleafcare.demo.language;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/** Which of the shop's languages a browser asks for. */
final class BrowserLanguage {
    /** What browsers say for Norwegian; readers of either read Bokmål. */
    private static final Map<String, String> ALSO = Map.of("no", "nb", "nn", "nb");

    private BrowserLanguage() {}

    /** Of these codes, written {@code de} or {@code zh_CN}, the first that fits, in the browser's order. */
    static Optional<String> of(HttpServletRequest request, Collection<String> codes) {
        // Without the header the servlet API would answer with the server's own language.
        List<Locale> wanted =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return wanted.stream().flatMap(each -> fitting(each, codes)).findFirst();
    }

    private static Stream<String> fitting(Locale wanted, Collection<String> codes) {
        String language = ALSO.getOrDefault(wanted.getLanguage(), wanted.getLanguage());
        return Stream.concat(
                codes.stream().filter(wanted.toString()::equals),
                codes.stream().filter(code -> code.equals(language) || code.startsWith(language + "_")));
    }
}
