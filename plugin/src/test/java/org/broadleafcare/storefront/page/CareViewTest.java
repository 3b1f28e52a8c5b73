package org.broadleafcare.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.broadleafcare.common.template.Templates;
import org.broadleafcare.platform.shop.ShopLayout;
import org.broadleafcare.storefront.view.ConfirmView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

class CareViewTest {
    private final Map<String, Object> seen = new HashMap<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private final ShopLayout layout = (name, locale) -> new View() {
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public void render(
                Map<String, ?> model,
                javax.servlet.http.HttpServletRequest request,
                javax.servlet.http.HttpServletResponse out)
                throws java.io.IOException {
            seen.putAll(model);
            seen.put("layout", name);
            out.getWriter()
                    .write("<html><head><title>Shop</title></head><body>" + model.get("careBody") + "</body></html>");
        }
    };
    private final CareViewResolver resolver = new CareViewResolver(new PageRenderer(
            new Templates(),
            Rendering.MESSAGES,
            Rendering.request(Locale.GERMAN),
            layout,
            Rendering.guard(),
            new AssetUrls("1")));

    private String rendered(ModelAndView page) throws Exception {
        View view = Objects.requireNonNull(resolver.resolveViewName(page.getViewName(), Locale.GERMAN));
        view.render(page.getModel(), new MockHttpServletRequest(), response);
        return response.getContentAsString();
    }

    @Test
    void putsThePageIntoTheLayoutItsPrefixDecides() throws Exception {
        String html = rendered(CarePage.account("confirm", PageHead.ofPrivate("Titel"), new ConfirmView("/x")));

        assertThat(seen).containsEntry("layout", "account/care/page").containsEntry("pageTitle", "Titel");
        assertThat(html)
                .contains("<title>Titel</title>", "Hilfe zu Ihrer Bestellung")
                .doesNotContain("<title>Shop");
    }

    @Test
    void keepsPrivatePagesOutOfCachesAndSearchEngines() throws Exception {
        rendered(CarePage.open("confirm", PageHead.ofPrivate("Titel"), new ConfirmView("/x")));

        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void rendersAPartWithoutLayout() throws Exception {
        String html = rendered(CarePage.part("confirm", new ConfirmView("/x")));

        assertThat(seen).isEmpty();
        assertThat(html).startsWith("<div class=\"care\"").doesNotContain("<head");
    }

    @Test
    void leavesOtherViewsToTheShop() {
        assertThat(resolver.resolveViewName("account/orders", Locale.GERMAN)).isNull();
        assertThat(resolver.resolveViewName("redirect:/", Locale.GERMAN)).isNull();
    }
}
