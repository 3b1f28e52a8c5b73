package org.broadleafcare.demo.security;

import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends strangers to the sign-in page in the language of the link they came by; the links in mails name one. */
public final class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    /** @param page path of the sign-in page */
    public SignInEntryPoint(String page) {
        super(page);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem) {
        String language = request.getParameter(BroadleafLocaleResolverImpl.LOCALE_CODE_PARAM);
        return language != null && CODE.matcher(language).matches()
                ? getLoginFormUrl() + "?" + BroadleafLocaleResolverImpl.LOCALE_CODE_PARAM + "=" + language
                : getLoginFormUrl();
    }
}
