package org.broadleafcare.demo.web;

import java.util.List;
import org.broadleafcare.demo.catalog.ProductCard;
import org.broadleafcare.demo.catalog.ProductSearch;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Search results, or ideas where to look when there are none. */
@Controller
public class SearchController {
    private final ProductSearch search;

    public SearchController(ProductSearch search) {
        this.search = search;
    }

    @RequestMapping(value = "/search", method = RequestMethod.GET)
    public String results(@RequestParam(value = "q", defaultValue = "") String query, Model model) {
        List<ProductCard> found =
                search
                        .find(
                                query,
                                BroadleafRequestContext.getBroadleafRequestContext()
                                        .getJavaLocale())
                        .stream()
                        .map(ProductCard::of)
                        .toList();
        model.addAttribute("query", query.strip());
        model.addAttribute("found", found);
        return "catalog/search";
    }
}
