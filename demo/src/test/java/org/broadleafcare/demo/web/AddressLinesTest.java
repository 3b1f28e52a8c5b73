package org.broadleafcare.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.AddressImpl;
import org.broadleafcommerce.profile.core.domain.CountryImpl;
import org.junit.jupiter.api.Test;

class AddressLinesTest {
    @Test
    void beginsWithThePerson() {
        assertThat(AddressLines.of(address("Hans", "Meyer", "Lindenstr. 3", "50674", "Köln", "DE"), Locale.ENGLISH))
                .containsExactly("Hans Meyer", "Lindenstr. 3", "50674 Köln", "Germany");
    }

    @Test
    void putsTheTownBeforeTheCodeWhereThePostDoes() {
        assertThat(AddressLines.of(address("Jane", "Miller", "12 Elm St", "97201", "Portland", "US"), Locale.GERMAN))
                .containsExactly("Jane Miller", "12 Elm St", "Portland 97201", "Vereinigte Staaten");
    }

    @Test
    void goesFromTheTownToThePersonInJapanese() {
        assertThat(AddressLines.of(address("由紀", "田中", "銀座1-2-3", "104-0061", "東京都中央区", "JP"), Locale.JAPANESE))
                .containsExactly("104-0061 東京都中央区", "銀座1-2-3", "田中 由紀", "日本");
    }

    @Test
    void keepsTheNameOfSomebodyFromElsewhere() {
        assertThat(AddressLines.of(address("Jane", "Miller", "銀座1-2-3", "104-0061", "東京都中央区", "JP"), Locale.JAPANESE))
                .contains("Jane Miller");
    }

    private static Address address(String first, String last, String street, String code, String city, String country) {
        Address address = new AddressImpl();
        address.setFirstName(first);
        address.setLastName(last);
        address.setAddressLine1(street);
        address.setPostalCode(code);
        address.setCity(city);
        CountryImpl land = new CountryImpl();
        land.setAbbreviation(country);
        address.setCountry(land);
        return address;
    }
}
