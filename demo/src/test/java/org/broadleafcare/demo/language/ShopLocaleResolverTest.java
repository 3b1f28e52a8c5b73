package org.broadleafcare.demo.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.request.ServletWebRequest;

class ShopLocaleResolverTest {
    private final LocaleService locales = mock(LocaleService.class);
    private final ShopLocaleResolver resolver = new ShopLocaleResolver(locales);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void shopSpeaksSome() {
        List<org.broadleafcommerce.common.locale.domain.Locale> all =
                Stream.of("en", "de", "nb", "zh_CN").map(this::language).toList();
        when(locales.findAllLocales()).thenReturn(all);
        when(locales.findDefaultLocale()).thenReturn(all.get(0));
        ReflectionTestUtils.setField(resolver, "localeService", locales);
    }

    @Test
    void greetsANewVisitorInTheFirstLanguageOfTheBrowserThatTheShopSpeaks() {
        assertThat(visit(Locale.forLanguageTag("sw-KE"), Locale.GERMANY, Locale.US))
                .isEqualTo("de");
    }

    @Test
    void understandsChineseWithoutACountryAndNorwegianByItsOlderNames() {
        assertThat(visit(Locale.CHINESE)).isEqualTo("zh_CN");
        assertThat(new BrowserRequest("no").language()).contains("nb");
        assertThat(new BrowserRequest("nn-NO").language()).contains("nb");
    }

    @Test
    void speaksTheShopsOwnLanguageToEverybodyElse() {
        assertThat(visit()).isEqualTo("en");
        assertThat(visit(Locale.forLanguageTag("sw"))).isEqualTo("en");
    }

    @Test
    void staysWithTheLanguageOfTheSession() {
        request.addParameter("blLocaleCode", "nb");
        assertThat(resolve()).isEqualTo("nb");
        request.removeAllParameters();
        request.removeAttribute(ShopLocaleResolver.LOCALE_VAR);

        assertThat(visit(Locale.GERMANY)).isEqualTo("nb");
    }

    @Test
    void remembersTheChosenLanguageBeyondTheSession() {
        request.addParameter("blLocaleCode", "zh_CN");
        resolve();
        assertThat(response.getHeader("Set-Cookie")).startsWith("shopLanguage=zh_CN; Path=/;");

        MockHttpServletRequest later = new MockHttpServletRequest();
        later.setCookies(new Cookie(LanguageCookie.NAME, "zh_CN"));
        later.addHeader("Accept-Language", "de");
        later.addPreferredLocale(Locale.GERMAN);
        assertThat(resolver.resolveLocale(new ServletWebRequest(later, response))
                        .getLocaleCode())
                .isEqualTo("zh_CN");
    }

    @Test
    void ignoresALanguageTheShopDoesNotSpeak() {
        request.addParameter("blLocaleCode", "xx\r\nSet-Cookie: a=b");
        request.setCookies(new Cookie(LanguageCookie.NAME, "tlh"));

        assertThat(visit(Locale.GERMANY)).isEqualTo("de");
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    private String visit(Locale... browser) {
        if (browser.length > 0) {
            request.addHeader("Accept-Language", "as below");
        }
        for (int i = browser.length; i > 0; i--) {
            request.addPreferredLocale(browser[i - 1]);
        }
        return resolve();
    }

    private String resolve() {
        return resolver.resolveLocale(new ServletWebRequest(request, response)).getLocaleCode();
    }

    private org.broadleafcommerce.common.locale.domain.Locale language(String code) {
        LocaleImpl locale = new LocaleImpl();
        locale.setLocaleCode(code);
        when(locales.findLocaleByCode(code)).thenReturn(locale);
        return locale;
    }

    private record BrowserRequest(String tag) {
        java.util.Optional<String> language() {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.addHeader("Accept-Language", tag);
            request.addPreferredLocale(Locale.forLanguageTag(tag));
            return BrowserLanguage.of(request, List.of("en", "nb"));
        }
    }
}
