package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcare.demo.catalog.ProductTraits;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.it.ShopTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class CatalogueIT {
    private final RunningShop shop;
    private final Visitor guest;

    CatalogueIT(RunningShop shop) {
        this.shop = shop;
        this.guest = new Visitor(shop.siteUrl());
    }

    @Test
    void sellsMoreThanFortyProductsOfEveryKind() {
        JdbcTemplate sql = new JdbcTemplate(shop.database().dataSource());
        List<String> urls = sql.queryForList("select URL from BLC_PRODUCT", String.class);
        Set<String> traits = sql.queryForList("select NAME from BLC_PRODUCT_ATTRIBUTE", String.class).stream()
                .collect(Collectors.toSet());

        assertThat(urls).hasSizeGreaterThan(40);
        assertThat(traits)
                .containsExactlyInAnyOrder(
                        ProductTraits.FINAL_SALE,
                        ProductTraits.HYGIENE,
                        ProductTraits.DIGITAL,
                        ProductTraits.CUSTOM_MADE,
                        ProductTraits.WARRANTY_YEARS);
        assertThat(urls).allSatisfy(url -> {
            String key = url.substring(url.lastIndexOf('/') + 1);
            assertThat(Objects.requireNonNull(getClass().getResource("/demo-static/img/" + key + ".svg")))
                    .isNotNull();
        });
    }

    @Test
    void asksForASizeAndKeepsItOnTheLine() {
        assertThat(add("/clothing/tshirt", Map.of())).endsWith("/clothing/tshirt?problem=size");
        assertThat(guest.open("/clothing/tshirt?problem=size").body()).contains("Please choose a size.");
        assertThat(add("/clothing/tshirt", Map.of("size", "XXXL"))).endsWith("problem=size");

        assertThat(add("/clothing/tshirt", Map.of("size", "XL"))).endsWith("/cart");

        assertThat(guest.open("/cart").body()).containsPattern("Size</span>: <bdi>XL</bdi>");
    }

    @Test
    void engravesWhatWasTypedAndNoMore() {
        assertThat(add("/desk/pen", Map.of("engraving", " "))).endsWith("problem=engraving");
        assertThat(add("/desk/pen", Map.of("engraving", "x".repeat(21)))).endsWith("problem=engraving");

        assertThat(add("/desk/pen", Map.of("engraving", "<b>Oma</b>"))).endsWith("/cart");

        assertThat(guest.open("/cart").body())
                .contains("&lt;b&gt;Oma&lt;/b&gt;")
                .doesNotContain("<b>Oma</b>");
    }

    @Test
    void doesNotSellWhatIsSoldOut() {
        assertThat(guest.open("/living/planter").body()).contains("Sold out").doesNotContain("/cart/add");
        Map<String, String> form = Map.of("productId", id("/living/planter"));

        assertThat(Visitor.goesTo(guest.submit("/cart/add", form))).endsWith("problem=soldOut");
    }

    @Test
    void sellsADownloadWithoutDelivery() {
        assertThat(add("/downloads/course", Map.of())).endsWith("/cart");
        assertThat(guest.open("/checkout").body()).doesNotContain("name=\"option\"");

        assertThat(Visitor.goesTo(guest.submit("/checkout/delivery", StorefrontIT.ADDRESS)))
                .endsWith("/checkout/review");
        HttpResponse<String> review = guest.open("/checkout/review");
        Map<String, String> card = new HashMap<>(Map.of("method", "card", "code", "737", "month", "11"));
        card.put("cardNumber", Behaviour.WORKS.number());
        card.put("year", Year.now().plusYears(3).toString());
        card.put("cart", Visitor.field(review, "cart"));
        card.put("total", Visitor.field(review, "total"));
        assertThat(Visitor.goesTo(guest.submit("/checkout/place", card))).contains("/confirmation/");
    }

    @Test
    void sortsAndFiltersACategory() {
        String cheap = guest.open("/kitchen?sort=cheap").body();
        assertThat(cheap.indexOf("/kitchen/mugs\"")).isLessThan(cheap.indexOf("/kitchen/pan\""));
        assertThat(guest.open("/living?kind=finalSale").body())
                .contains("/living/candles\"")
                .doesNotContain("/living/lamp\"");
        assertThat(guest.open("/living?stock=yes&kind=%22%3E%3Cscript%3E").body())
                .doesNotContain("/living/planter\"", "<script>")
                .contains("/living/lamp\"");
    }

    @Test
    void findsProductsInTheReadersLanguage() {
        assertThat(guest.open("/search?q=WOOL+blanket").body())
                .contains("/living/blanket\"")
                .doesNotContain("/clothing/socks\"");
        assertThat(guest.open("/search?blLocaleCode=de&q=wolldecke").body()).contains("/living/blanket\"");
        assertThat(guest.open("/search?blLocaleCode=ja&q=%E6%99%82%E8%A8%88").body())
                .contains("/living/clock\"");
        assertThat(guest.open("/search?blLocaleCode=en&q=%25").body()).doesNotContain("/living/blanket\"");
        assertThat(guest.open("/search?q=%3Cscript%3Exyzzy").body())
                .contains("A few ideas", "&lt;script&gt;xyzzy")
                .doesNotContain("<script>xyzzy");
    }

    private String add(String product, Map<String, String> choices) {
        Map<String, String> form = new HashMap<>(choices);
        form.put("productId", id(product));
        return Visitor.goesTo(guest.submit("/cart/add", form));
    }

    private String id(String product) {
        guest.open("/");
        return new JdbcTemplate(shop.database().dataSource())
                .queryForObject("select PRODUCT_ID from BLC_PRODUCT where URL = ?", Long.class, product)
                .toString();
    }
}
