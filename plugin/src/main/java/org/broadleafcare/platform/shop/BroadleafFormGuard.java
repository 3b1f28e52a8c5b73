package org.broadleafcare.platform.shop;

import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.jspecify.annotations.Nullable;

/** The token of the platform's exploit protection, the same one the shop's filter looks for. */
final class BroadleafFormGuard implements FormGuard {
    private final ExploitProtectionService protection;

    BroadleafFormGuard(ExploitProtectionService protection) {
        this.protection = protection;
    }

    @Override
    public String parameter() {
        return protection.getCsrfTokenParameter();
    }

    @Override
    public String token() {
        try {
            String token = protection.getCSRFToken();
            return token == null ? "" : token;
        } catch (ServiceException e) {
            throw new IllegalStateException("The platform could not make a form token", e);
        }
    }

    @Override
    public boolean accepts(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return false;
        }
        try {
            protection.compareToken(token);
            return true;
        } catch (ServiceException e) {
            return false;
        }
    }
}
