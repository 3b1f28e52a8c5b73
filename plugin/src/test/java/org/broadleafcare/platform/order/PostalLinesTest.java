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
    }

    @Test
    void writesTheTownFirstWhereThatIsUsual() {
        assertThat(PostalLines.of(to("78701", "Austin", "Texas", "US", "United States")))
                .containsExactly("Ann Lee", "Hauptstr. 1", "Austin, Texas 78701", "United States");
    }

    @Test
    void goesFromTownToPersonInEastAsianScript() {
        assertThat(PostalLines.of(new ShipmentRow(
                        1L,
                        2L,
                        null,
                        null,
                        "由紀",
                        "田中",
                        null,
                        "神宮前1丁目2-3 A棟",
                        null,
                        null,
                        "150-0001",
                        "渋谷区",
                        "東京都",
                        "JP",
                        "日本")))
                .containsExactly("150-0001 東京都渋谷区", "神宮前1丁目2-3 A棟", "田中 由紀", "日本");
        assertThat(PostalLines.of(to("100-0001", "Chiyoda-ku", "Tokyo", "JP", "Japan")))
                .as("in Latin letters")
                .containsExactly("Ann Lee", "Hauptstr. 1", "100-0001 Chiyoda-ku, Tokyo", "Japan");
    }

    @Test
    void writesTheFamilyNameFirstWhereTheScriptDoes() {
        assertThat(PostalLines.name("さくら", "山本")).isEqualTo("山本 さくら");
        assertThat(PostalLines.name("伟", "张")).isEqualTo("张 伟");
        assertThat(PostalLines.name("Yuki", "Tanaka")).isEqualTo("Yuki Tanaka");
        assertThat(PostalLines.name("أمل", "حداد")).isEqualTo("أمل حداد");
        assertThat(PostalLines.name("健", null)).isEqualTo("健");
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
