package org.broadleafcare.common.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.broadleafcare.common.CommonContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;

class CarePropertiesTest {

    private final CareProperties properties = CommonContext.bean(CareProperties.class);

    @Test
    void shopsOwnValueWinsOverTheDefault() {
        assertThat(properties.get("care.mail.from-name")).isEqualTo("The shop's own value");
        assertThat(properties.get("care.url.contact")).isEqualTo("/contact");
    }

    @Test
    void fillsPlaceholdersInsideDefaults() {
        assertThat(properties.home()).isEqualTo(java.nio.file.Path.of(System.getProperty("user.home"), ".care"));
    }

    @Test
    void aBlankValueIsNoValue() {
        CareProperties blank = new CareProperties();
        blank.setEmbeddedValueResolver(placeholder -> "  ");

        assertThat(blank.find("care.master-key")).isEmpty();
        assertThat(properties.find("care.url.contact")).contains("/contact");
    }

    @Test
    void refusesAKeyNobodyDeclared() {
        assertThatIllegalArgumentException().isThrownBy(() -> properties.get("care.no-such-thing"));
    }

    @Test
    void givesAServletContextTheValuesOfItsRoot() {
        GenericApplicationContext root = new GenericApplicationContext();
        root.getBeanFactory().registerSingleton("careProperties", properties);
        root.refresh();
        GenericApplicationContext servlet = new GenericApplicationContext(root);
        servlet.registerBeanDefinition("carePlaceholders", new RootBeanDefinition(CarePlaceholders.class));
        RootBeanDefinition greeting = new RootBeanDefinition(String.class);
        greeting.getConstructorArgumentValues().addGenericArgumentValue("${care.mail.from-name}");
        servlet.registerBeanDefinition("greeting", greeting);
        servlet.refresh();

        assertThat(servlet.getBean("greeting")).isEqualTo("The shop's own value");
    }
}
