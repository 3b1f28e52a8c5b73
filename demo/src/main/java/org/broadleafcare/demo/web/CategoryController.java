package org.broadleafcare.demo.web;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.demo.catalog.ProductCard;
import org.broadleafcare.demo.catalog.Shelf;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.web.catalog.CategoryHandlerMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/** The page of one category: {@code sort}, {@code kind} and {@code stock} in the address sort and narrow it down. */
public final class CategoryController implements Controller {
    private final CatalogService catalog;

    public CategoryController(CatalogService catalog) {
        this.catalog = catalog;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        Category category = (Category) request.getAttribute(CategoryHandlerMapping.CURRENT_CATEGORY_ATTRIBUTE_NAME);
        List<ProductCard> products = catalog.findActiveProductsByCategory(category).stream()
                .map(ProductCard::of)
                .toList();
        return new ModelAndView("catalog/category")
                .addObject("category", category)
                .addObject(
                        "shelf",
                        Shelf.of(
                                products,
                                orEmpty(request.getParameter("sort")),
                                orEmpty(request.getParameter("kind")),
                                "yes".equals(request.getParameter("stock")),
                                BroadleafRequestContext.getBroadleafRequestContext()
                                        .getJavaLocale()));
    }

    private static String orEmpty(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
