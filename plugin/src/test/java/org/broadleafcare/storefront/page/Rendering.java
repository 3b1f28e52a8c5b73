package org.broadleafcare.storefront.page;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.template.Templates;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.text.service.ShippedMessages;
import org.broadleafcare.platform.shop.FormGuard;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.view.Visitor;
import org.jspecify.annotations.Nullable;

/** Renders templates as the storefront does, without a shop around them. */
public final class Rendering {
    public static final Messages MESSAGES = ShippedMessages.all();

    private static final Templates TEMPLATES = new Templates();

    private Rendering() {}

    public static String body(String template, Object view, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("t", new LocalTexts(MESSAGES, locale));
        model.put("page", new PageFrame("/shop", guard(), new AssetUrls("test")));
        return TEMPLATES.render(template, model);
    }

    public static Visitor visitor(Locale locale) {
        return Visitor.of(MESSAGES, request(locale));
    }

    public static ShopRequest request(Locale locale) {
        return new ShopRequest() {
            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public ZoneOffset zone() {
                return ZoneOffset.UTC;
            }
        };
    }

    /** Takes the token {@code token-1} and no other. */
    public static FormGuard guard() {
        return new FormGuard() {
            @Override
            public String parameter() {
                return "csrfToken";
            }

            @Override
            public String token() {
                return "token-1";
            }

            @Override
            public boolean accepts(@Nullable String token) {
                return "token-1".equals(token);
            }
        };
    }
}
