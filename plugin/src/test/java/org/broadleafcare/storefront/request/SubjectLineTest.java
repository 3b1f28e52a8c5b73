package org.broadleafcare.storefront.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectLineTest {

    @Test
    void takesTheFirstLine() {
        assertThat(SubjectLine.of("\n  Broken mug \nIt came like this.")).isEqualTo("Broken mug");
    }

    @Test
    void cutsALongLineBetweenWords() {
        String line = SubjectLine.of(
                "one of the two mugs that I have ordered last week arrived with a broken handle and I am sad");

        assertThat(line).hasSizeLessThanOrEqualTo(80).endsWith("…").doesNotEndWith(" …");
    }

    @Test
    void cutsWhereThereAreNoBlanksWithoutBreakingACharacter() {
        assertThat(SubjectLine.of("👍".repeat(200))).isEqualTo("👍".repeat(79) + "…");
    }

    @Test
    void isEmptyForNothing() {
        assertThat(SubjectLine.of(" \n ")).isEmpty();
    }
}
