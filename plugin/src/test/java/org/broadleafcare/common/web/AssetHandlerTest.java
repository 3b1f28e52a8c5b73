package org.broadleafcare.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class AssetHandlerTest {

    @ParameterizedTest
    @CsvSource({"icons.svg, image/svg+xml", "care.css, text/css;charset=UTF-8", "form.js, text/javascript;charset=UTF-8"
    })
    void knowsItsTypesWithoutTheContainer(String file, String type) {
        assertThat(new AssetHandler().getMediaType(new ClassPathResource("care/assets/" + file)))
                .hasToString(type);
    }
}
