package org.broadleafcare.demo.web;

import java.util.List;
import org.broadleafcare.demo.catalog.ProductCard;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The first page of the shop: what it is, its categories (they are part of the frame) and its favourites. */
@Controller
public class HomeController {
    private static final int MOST = 8;

    private final CatalogService catalog;

    public HomeController(CatalogService catalog) {
        this.catalog = catalog;
    }

    @RequestMapping(value = "/", method = RequestMethod.GET)
    public String home(Model model) {
        List<ProductCard> featured = catalog.findAllProducts().stream()
                .filter(product -> product.isFeaturedProduct() && product.isActive())
                .limit(MOST)
                .map(ProductCard::of)
                .toList();
        model.addAttribute("featured", featured);
        return "home";
    }
}
