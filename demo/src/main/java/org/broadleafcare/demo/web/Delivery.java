package org.broadleafcare.demo.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcare.demo.currency.ShopCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.PhoneService;
import org.jspecify.annotations.Nullable;

/** Puts a {@link DeliveryForm} into the platform's cart and reads one out of it. */
public final class Delivery {
    private final OrderService orders;
    private final FulfillmentGroupService groups;
    private final FulfillmentOptionService options;
    private final AddressService addresses;
    private final CountryService countries;
    private final PhoneService phones;

    public Delivery(
            OrderService orders,
            FulfillmentGroupService groups,
            FulfillmentOptionService options,
            AddressService addresses,
            CountryService countries,
            PhoneService phones) {
        this.orders = orders;
        this.groups = groups;
        this.options = options;
        this.addresses = addresses;
        this.countries = countries;
        this.phones = phones;
    }

    /** @param name in the language of the page */
    public record CountryChoice(String code, String name) {}

    public List<CountryChoice> countries(Locale locale) {
        Collator order = Collator.getInstance(locale);
        return countries.findCountries().stream()
                .map(Country::getAbbreviation)
                .map(code -> new CountryChoice(code, new Locale("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(CountryChoice::name, order))
                .toList();
    }

    /** Ways of delivery with prices in the cart's currency, the usual one first; none when there is nothing to ship. */
    public List<FulfillmentOption> options(Order cart) {
        return needsParcel(cart) ? options(code(cart.getCurrency())) : List.of();
    }

    /** Ways of delivery with prices in a currency, the usual one first. */
    public List<FulfillmentOption> options(String currency) {
        return options.readAllFulfillmentOptions().stream()
                .filter(option -> option instanceof FixedPriceFulfillmentOption fixed
                        && currency.equals(code(fixed.getCurrency())))
                .sorted(Comparator.comparing(FulfillmentOption::getId))
                .toList();
    }

    private static String code(@Nullable BroadleafCurrency currency) {
        return currency == null ? ShopCurrency.EUR.name() : currency.getCurrencyCode();
    }

    /** Whether anybody comes to the door: not for downloads alone. */
    public boolean needsParcel(Order cart) {
        return groups.getFirstShippableFulfillmentGroup(cart) != null;
    }

    /** The part of the cart that bears the address: what is shipped, else the downloads. */
    private @Nullable FulfillmentGroup group(Order cart) {
        FulfillmentGroup shipped = groups.getFirstShippableFulfillmentGroup(cart);
        return shipped != null
                ? shipped
                : cart.getFulfillmentGroups().stream().findFirst().orElse(null);
    }

    /** Whether checkout may go on to the review page. */
    public boolean isKnown(Order cart) {
        FulfillmentGroup group = group(cart);
        return group != null
                && group.getAddress() != null
                && (group.getFulfillmentOption() != null || !needsParcel(cart));
    }

    /**
     * What the cart knows already, else what the customer's address book says.
     *
     * @param country where to when neither says
     */
    public DeliveryForm form(Order cart, Customer customer, String country) {
        DeliveryForm form = new DeliveryForm();
        FulfillmentGroup group = group(cart);
        form.setEmail(cart.getEmailAddress() == null ? customer.getEmailAddress() : cart.getEmailAddress());
        Address known = group == null ? null : group.getAddress();
        Optional.ofNullable(known).or(() -> home(customer)).ifPresent(address -> fill(form, address));
        if (group != null && group.getFulfillmentOption() != null) {
            form.setOption(group.getFulfillmentOption().getId());
        } else {
            options(cart).stream().findFirst().ifPresent(first -> form.setOption(first.getId()));
        }
        if (form.getCountry().isEmpty()) {
            form.setCountry(country);
        }
        return form;
    }

    private static Optional<Address> home(Customer customer) {
        return customer.getCustomerAddresses().stream()
                .map(CustomerAddress::getAddress)
                .findFirst();
    }

    private static void fill(DeliveryForm form, Address address) {
        form.setFirstName(address.getFirstName());
        form.setLastName(address.getLastName());
        form.setStreet(address.getAddressLine1());
        form.setPostalCode(address.getPostalCode());
        form.setCity(address.getCity());
        form.setCountry(address.getCountry() == null ? "" : address.getCountry().getAbbreviation());
        form.setPhone(
                address.getPhonePrimary() == null
                        ? ""
                        : address.getPhonePrimary().getPhoneNumber());
    }

    /** False when country or delivery option are none of the shop's; nothing is saved then. */
    public boolean save(Order cart, DeliveryForm form) throws PricingException {
        Country country = countries.findCountryByAbbreviation(form.getCountry());
        FulfillmentOption option = options(cart).stream()
                .filter(each -> each.getId().equals(form.getOption()))
                .findFirst()
                .orElse(null);
        FulfillmentGroup group = group(cart);
        if (country == null || group == null || (option == null && needsParcel(cart))) {
            return false;
        }
        group.setAddress(address(form, country));
        group.setFulfillmentOption(option);
        cart.setEmailAddress(form.getEmail());
        orders.save(cart, true);
        return true;
    }

    private Address address(DeliveryForm form, Country country) {
        Address address = addresses.create();
        address.setFirstName(form.getFirstName());
        address.setLastName(form.getLastName());
        address.setAddressLine1(form.getStreet());
        address.setPostalCode(form.getPostalCode());
        address.setCity(form.getCity());
        address.setCountry(country);
        address.setEmailAddress(form.getEmail());
        if (!form.getPhone().isEmpty()) {
            Phone phone = phones.create();
            phone.setPhoneNumber(form.getPhone());
            address.setPhonePrimary(phone);
        }
        return address;
    }
}
