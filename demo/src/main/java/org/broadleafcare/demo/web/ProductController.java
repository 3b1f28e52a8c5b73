package org.broadleafcare.demo.web;

import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.demo.catalog.ProductPage;
import org.broadleafcare.demo.currency.CurrencyPricing;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/** The page of one product; {@code problem} in the address says why it could not be put into the cart. */
public final class ProductController implements Controller {
    private static final Set<String> PROBLEMS = Set.of("soldOut", "size", "engraving");

    private final Delivery delivery;

    public ProductController(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        Product product = (Product) request.getAttribute(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME);
        String problem = request.getParameter("problem");
        return new ModelAndView("catalog/product")
                .addObject("product", product)
                .addObject("view", ProductPage.of(product))
                .addObject(
                        "deliveries", delivery.options(CurrencyPricing.current().name()))
                .addObject("problem", problem != null && PROBLEMS.contains(problem) ? problem : null);
    }
}
