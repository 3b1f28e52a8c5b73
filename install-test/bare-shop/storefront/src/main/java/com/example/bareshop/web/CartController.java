package com.example.bareshop.web;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/cart")
public class CartController extends BroadleafCartController {

    @Override
    @RequestMapping(method = RequestMethod.GET)
    public String cart(HttpServletRequest request, HttpServletResponse response, Model model) throws PricingException {
        return super.cart(request, response, model);
    }

    @Override
    @RequestMapping(value = "/add", method = RequestMethod.POST)
    public String add(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("addToCartItem") AddToCartItem item)
            throws IOException, AddToCartException, PricingException {
        // What a thing costs is never the browser's business.
        item.setOverrideRetailPrice(null);
        item.setOverrideSalePrice(null);
        return super.add(request, response, model, item);
    }

    @RequestMapping(value = "/remove", method = RequestMethod.POST)
    public String remove(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam("orderItemId") Long orderItemId)
            throws IOException, PricingException, RemoveFromCartException {
        AddToCartItem item = new AddToCartItem();
        item.setOrderItemId(orderItemId);
        return super.remove(request, response, model, item);
    }
}
