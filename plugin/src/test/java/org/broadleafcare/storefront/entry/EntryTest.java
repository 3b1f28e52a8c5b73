package org.broadleafcare.storefront.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.storefront.page.Rendering;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.RedirectView;

class EntryTest {
    private final CareUrls urls =
            new CareUrls("/service", "/account/help", "/account/orders", "/sign-in", "https://shop.example");
    private final ErrorPages errors = new ErrorPages(urls);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/account/help/1");

    /** A page of ours. */
    public static final class OurPage implements StorefrontPages {
        public void show() {}
    }

    /** A page of the shop. */
    public static final class ShopPage {
        public void show() {}
    }

    private @Nullable ModelAndView after(Exception failure, Object controller) throws NoSuchMethodException {
        return errors.resolveException(
                request, new MockHttpServletResponse(), new HandlerMethod(controller, "show"), failure);
    }

    private @Nullable Notice noticeAfter(Exception failure) throws NoSuchMethodException {
        after(failure, new OurPage());
        return Notice.of(request);
    }

    @Test
    void addressesStartWithTheShopsPrefixes() {
        String[] patterns = new CareHandlerMapping(urls)
                .resolveEmbeddedValuesInPatterns(new String[] {"/@contact/t/{token}", "/@requests/new"});

        assertThat(patterns).containsExactly("/service/t/{token}", "/account/help/new");
    }

    @Test
    void leavesTheShopsOwnFailuresAlone() throws NoSuchMethodException {
        assertThat(after(new IllegalStateException("theirs"), new ShopPage())).isNull();
    }

    @Test
    void unknownAndForeignThingsLookTheSame() throws NoSuchMethodException {
        assertThat(noticeAfter(PageRefused.notFound())).isEqualTo(noticeOf(404, "care.notice.not_found"));
        request.removeAttribute(Notice.class.getName());
        Notice foreign = noticeAfter(TicketNotFound.withNumber("1"));

        Objects.requireNonNull(foreign);
        assertThat(foreign.key()).isEqualTo("care.notice.not_found");
        assertThat(foreign.status()).isEqualTo(404);
    }

    private static Notice noticeOf(int status, String key) {
        return new Notice(status, key, List.of());
    }

    @Test
    void aBrokenWorldIsOurFaultAndSaysNothingOfItself() throws NoSuchMethodException {
        assertThat(noticeAfter(new IllegalStateException("secret")))
                .isEqualTo(noticeOf(503, "care.notice.unavailable"));
    }

    @Test
    void handsTheNoticeOnToAPageInTheShopsLayout() throws NoSuchMethodException {
        ModelAndView answer = after(PageRefused.linkUsed(), new OurPage());

        Objects.requireNonNull(answer);
        assertThat(((AbstractUrlBasedView) Objects.requireNonNull(answer.getView())).getUrl())
                .isEqualTo("/service/notice");
    }

    @Test
    void aNoticeThatFailsIsNotHandedOnAgain() throws NoSuchMethodException {
        noticeAfter(PageRefused.notFound());

        assertThat(after(new IllegalStateException("layout"), new OurPage())).isNull();
    }

    @Test
    void whoIsNotSignedInGoesToTheShopsSignInPageAndComesBack() throws NoSuchMethodException {
        request.setQueryString("order=7");
        ModelAndView answer = after(new SignInNeeded(), new OurPage());

        Objects.requireNonNull(answer);
        assertThat(((RedirectView) Objects.requireNonNull(answer.getView())).getUrl())
                .isEqualTo("/sign-in?successUrl=%2Faccount%2Fhelp%2F1%3Forder%3D7");
    }

    @Test
    void aFormWithoutTheSessionsTokenIsRefused() throws IOException {
        FormGuardInterceptor guard = new FormGuardInterceptor(Rendering.guard());
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/service/question");

        assertThatThrownBy(() -> guard.preHandle(form, new MockHttpServletResponse(), this))
                .isInstanceOf(PageRefused.class);
        form.setParameter("csrfToken", "forged");
        assertThatThrownBy(() -> guard.preHandle(form, new MockHttpServletResponse(), this))
                .isInstanceOf(PageRefused.class);
        form.setParameter("csrfToken", "token-1");
        assertThat(guard.preHandle(form, new MockHttpServletResponse(), this)).isTrue();
    }

    @Test
    void anAddressThatStillHoldsAFormsTokenLosesIt() throws IOException {
        FormGuardInterceptor guard = new FormGuardInterceptor(Rendering.guard());
        MockHttpServletRequest again = new MockHttpServletRequest("GET", "//service/question");
        again.setQueryString("order=A+1%26b&csrfToken=token-1");
        again.setParameter("csrfToken", "token-1");
        MockHttpServletResponse answer = new MockHttpServletResponse();

        assertThat(guard.preHandle(again, answer, this)).isFalse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/service/question?order=A+1%26b");
    }

    @Test
    void aLinkInTheShopsPageIsLeftOutWhenCareIsBroken() {
        StorefrontFeatures broken = mock(StorefrontFeatures.class);
        when(broken.requests()).thenThrow(new IllegalStateException("no database"));
        when(broken.guestAccess()).thenThrow(new IllegalStateException("no database"));
        when(broken.contact()).thenThrow(new IllegalStateException("no database"));
        CareLinks links = new CareLinks(broken, Rendering.MESSAGES, Rendering.request(Locale.GERMAN), urls);

        assertThat(links.requests()).isFalse();
        assertThat(links.guests()).isFalse();
        assertThat(links.contact()).isFalse();
        assertThat(links.helpPath("A 1&b")).isEqualTo("/account/help/new?order=A+1%26b");
        assertThat(links.text("care.requests.title")).isEqualTo("Meine Anfragen");
    }

    @Test
    void theContactPageIsOfferedAsLongAsItHasAnythingToOffer() {
        StorefrontFeatures features = mock(StorefrontFeatures.class);
        when(features.supportEmail()).thenReturn(Optional.empty());
        when(features.contact()).thenCallRealMethod();

        assertThat(features.contact()).isFalse();
        when(features.supportEmail()).thenReturn(Optional.of("help@shop.example"));
        assertThat(features.contact()).isTrue();
    }

    @Test
    void aNoticeLeadsOnlyToWhatIsSwitchedOn() {
        StorefrontFeatures features = mock(StorefrontFeatures.class);
        NoticeController notices =
                new NoticeController(features, Rendering.MESSAGES, Rendering.request(Locale.ENGLISH), urls);
        request.setRemoteUser("jane");

        assertThat(waysOn(notices)).isEmpty();
        when(features.contact()).thenReturn(true);
        assertThat(waysOn(notices)).containsExactly("/service");
        when(features.requests()).thenReturn(true);
        assertThat(waysOn(notices)).containsExactly("/service", "/account/help");
    }

    private List<String> waysOn(NoticeController notices) {
        ModelAndView page = notices.show(request, new MockHttpServletResponse());
        NoticeView view = (NoticeView) Objects.requireNonNull(page.getModel().get("view"));
        return view.links().stream().map(NoticeView.Link::path).toList();
    }
}
