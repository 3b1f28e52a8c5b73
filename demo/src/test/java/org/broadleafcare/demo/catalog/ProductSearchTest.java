package org.broadleafcare.demo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProductSearchTest {

    @Test
    void splitsAQueryIntoDifferentWords() {
        assertThat(ProductSearch.words("  Wool\u3000 BLANKET wool ", Locale.ENGLISH))
                .containsExactly("wool", "blanket");
        assertThat(ProductSearch.words("   ", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void takesLongQueriesForWhatTheyBeginWith() {
        assertThat(ProductSearch.words("a b c d e f g h", Locale.ENGLISH)).hasSize(6);
        assertThat(ProductSearch.words("x".repeat(500), Locale.ENGLISH)).containsExactly("x".repeat(80));
    }

    @Test
    void looksForPercentAndUnderscoreThemselves() {
        assertThat(ProductSearch.pattern("50%_!")).isEqualTo("%50!%!_!!%");
    }

    @Test
    void readsTheLengthOfAnEngravingOutOfItsRule() {
        assertThat(Engraving.longest(Engraving.rule(20))).isEqualTo(20);
        assertThat("Für Oma ❤").matches(Engraving.rule(20));
        assertThat("two\nlines").doesNotMatch(Engraving.rule(20));
        assertThat("x".repeat(21)).doesNotMatch(Engraving.rule(20));
    }
}
