package org.broadleafcare.demo.context;

import java.util.List;

/** The files of the storefront, in merge order: platform, Care, shop. */
public final class SiteContext {
    /** The platform and the shop alone: what an empty database is first built with. */
    public static final List<String> PLATFORM_PATCH_FILES = List.of(
            "classpath:/bl-open-admin-contentClient-applicationContext.xml",
            "classpath:/bl-cms-contentClient-applicationContext.xml",
            "classpath:/shop-applicationContext.xml",
            "classpath:/shop-site-applicationContext.xml",
            "classpath:/shop-site-security.xml");

    /** The running storefront. */
    public static final List<String> PATCH_FILES = CareInstalled.filesThere(
            "classpath:/bl-open-admin-contentClient-applicationContext.xml",
            "classpath:/bl-cms-contentClient-applicationContext.xml",
            "classpath:/care-site-applicationContext.xml",
            "classpath:/shop-applicationContext.xml",
            "classpath:/shop-site-applicationContext.xml",
            "classpath:/shop-site-security.xml");

    public static final List<String> SERVLET_FILES = CareInstalled.filesThere(
            "classpath:applicationContext-servlet-cms-contentClient.xml",
            "classpath:care-site-servlet.xml",
            "classpath:shop-site-servlet.xml");

    private SiteContext() {}
}
