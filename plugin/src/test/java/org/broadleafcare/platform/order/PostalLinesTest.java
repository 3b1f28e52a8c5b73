package org.broadleafcare.platform.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcare.platform.order.dao.ShipmentRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostalLinesTest {

    @Test
    void writesThePostalCodeBeforeTheTownInMostCountries() {
        assertThat(PostalLines.of(to("10115", "Berlin", null, "DE", "Germany")))
                .containsExactly("Ann Lee", "Hauptstr. 1", "10115 Berlin", "Germany");
        assertThat(PostalLines.of(to("100-0001", "千代田区", "東京都", "JP", "日本"))).contains("100-0001 千代田区, 東京都");
    }

    @Test
    void writesTheTownFirstWhereThatIsUsual() {
        assertThat(PostalLines.of(to("78701", "Austin", "Texas", "US", "United States")))
                .containsExactly("Ann Lee", "Hauptstr. 1", "Austin, Texas 78701", "United States");
    }

    @Test
    void leavesOutWhatIsMissing() {
        assertThat(PostalLines.of(new ShipmentRow(
                        1L, 2L, null, null, null, null, null, null, " ", null, null, null, null, null, null)))
                .isEmpty();
    }

    private static ShipmentRow to(
            String code, String town, @Nullable String region, String country, String countryName) {
        return new ShipmentRow(
                1L,
                2L,
                null,
                null,
                "Ann",
                "Lee",
                null,
                "Hauptstr. 1",
                " ",
                null,
                code,
                town,
                region,
                country,
                countryName);
    }
}
