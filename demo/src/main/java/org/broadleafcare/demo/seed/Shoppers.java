package org.broadleafcare.demo.seed;

import java.time.Instant;
import java.util.Date;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.CountryImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CustomerAddressService;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.PhoneService;

/** Registers sample shoppers the way the register page does. */
final class Shoppers {
    private final EntityManager entities;
    private final CustomerService customers;
    private final CustomerAddressService addressBook;
    private final AddressService addresses;
    private final PhoneService phones;
    private final LocaleService locales;

    Shoppers(ShopAccess shop) {
        this.entities = shop.entities();
        this.customers = shop.service("blCustomerService", CustomerService.class);
        this.addressBook = shop.service("blCustomerAddressService", CustomerAddressService.class);
        this.addresses = shop.service("blAddressService", AddressService.class);
        this.phones = shop.service("blPhoneService", PhoneService.class);
        this.locales = shop.service("blLocaleService", LocaleService.class);
    }

    /** Registers the shopper; the platform stamps the real time, so the date is set afterwards. */
    Customer register(SampleShopper shopper, Instant since) {
        Customer fresh = customers.createNewCustomer();
        fresh.setUsername(shopper.email());
        fresh.setEmailAddress(shopper.email());
        fresh.setFirstName(shopper.firstName());
        fresh.setLastName(shopper.lastName());
        fresh.setCustomerLocale(locales.findLocaleByCode(shopper.language()));
        Customer customer =
                customers.registerCustomer(fresh, DemoAccounts.SHOPPER_PASSWORD, DemoAccounts.SHOPPER_PASSWORD);
        since(customer, since);
        CustomerAddress entry = addressBook.create();
        entry.setAddressName("home");
        entry.setCustomer(customer);
        entry.setAddress(addressOf(shopper));
        addressBook.saveCustomerAddress(entry);
        return customer;
    }

    /** The platform's column can be filled in once only, and it has filled in the real time. */
    private void since(Customer customer, Instant since) {
        entities.flush();
        entities.createQuery("update CustomerImpl c set c.auditable.dateCreated = :since where c.id = :id")
                .setParameter("since", Date.from(since))
                .setParameter("id", customer.getId())
                .executeUpdate();
    }

    /** A new address each time: an order keeps its own copy. */
    Address addressOf(SampleShopper shopper) {
        Address address = addresses.create();
        address.setFirstName(shopper.firstName());
        address.setLastName(shopper.lastName());
        address.setAddressLine1(shopper.street());
        address.setCity(shopper.city());
        address.setPostalCode(shopper.postalCode());
        address.setCountry(country(shopper.country()));
        address.setEmailAddress(shopper.email());
        Phone phone = phones.create();
        phone.setPhoneNumber(shopper.phone());
        address.setPhonePrimary(phone);
        return address;
    }

    private Country country(String code) {
        return entities.find(CountryImpl.class, code);
    }
}
