package org.broadleafcare.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.broadleafcare.ticket.MailAddress;

class AddressListPropertyTest {

    @Property
    void readsBackWhatItIsGivenInQuotes(@ForAll("people") List<MailAddress> people) {
        String field = people.stream()
                .map(one -> one.name() == null
                        ? one.email()
                        : "\"" + one.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\" <" + one.email() + ">")
                .collect(Collectors.joining(", "));

        assertThat(AddressList.of(field))
                .extracting(MailAddress::email)
                .isEqualTo(people.stream().map(MailAddress::email).toList());
    }

    @Property
    void neverFailsAndNeverMakesUpAnAddress(@ForAll("marks") String field) {
        assertThat(AddressList.of(field)).hasSizeLessThanOrEqualTo(500).allSatisfy(address -> {
            assertThat(address.email()).matches("|\\S.{0,318}@.{0,318}\\S").hasSizeLessThanOrEqualTo(320);
            String domain = address.email().substring(address.email().indexOf('@') + 1);
            assertThat(address.email().isEmpty() || field.contains(domain)).isTrue();
            assertThat(address.name() == null || !address.name().isBlank()).isTrue();
        });
    }

    @Property
    void neverFailsForAnyText(@ForAll String field) {
        assertThat(AddressList.of(field)).doesNotContainNull();
        assertThat(MessageIds.of(field)).doesNotContain("");
        assertThat(ContentField.of(field).value()).isNotNull();
    }

    @Provide
    Arbitrary<List<MailAddress>> people() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("abcÄé ,;:.<>()'\\\"@本語")
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<String> locals = Arbitraries.strings()
                .withChars("abc0._+-")
                .ofMinLength(1)
                .ofMaxLength(10)
                .filter(text -> !text.startsWith(".") && !text.endsWith("."));
        return Combinators.combine(names.injectNull(0.3), locals)
                .as((name, local) -> new MailAddress(local + "@example.com", name))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings().withChars("ab@.<>()\",;:\\ =?'").ofMaxLength(40);
    }
}
