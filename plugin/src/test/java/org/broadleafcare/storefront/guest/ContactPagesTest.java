package org.broadleafcare.storefront.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.page.Rendering;
import org.broadleafcare.storefront.view.ContactView;
import org.broadleafcare.storefront.view.FormErrors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactPagesTest {
    private static final CareUrls URLS =
            new CareUrls("/contact", "/account/requests", "/account/orders", "/login", "https://shop.example");

    private final Shoppers shoppers = mock(Shoppers.class);
    private final StorefrontFeatures features = mock(StorefrontFeatures.class);

    @BeforeEach
    void onlyGuestsGetHelp() {
        when(features.guestAccess()).thenReturn(true);
        when(features.supportEmail()).thenReturn(Optional.empty());
        when(features.replyPromise()).thenReturn(Optional.empty());
        when(shoppers.signedIn()).thenReturn(Optional.of(new Shopper(7, "Ada", "ada@example.com", null, null)));
    }

    private ContactView page() {
        Object view = new ContactPages(shoppers, features, URLS)
                .contact("", "", FormErrors.none(), Rendering.visitor(Locale.ENGLISH))
                .getModel()
                .get("view");
        return (ContactView) Objects.requireNonNull(view);
    }

    @Test
    void offersTheLinkToTheSignedInWhereThereIsNothingElse() {
        assertThat(page().access()).isNotNull();
    }

    @Test
    void sendsTheSignedInToTheirRequestsWhereThereAreAny() {
        when(features.requests()).thenReturn(true);

        assertThat(page().access()).isNull();
        assertThat(page().newPath()).isEqualTo("/account/requests/new");
    }
}
