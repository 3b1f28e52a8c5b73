package org.broadleafcare.demo.context;

import java.util.List;

/** The files of the admin, in merge order: platform, Care, shop. */
public final class AdminContext {
    public static final List<String> PATCH_FILES = CareInstalled.filesThere(
            "classpath:/bl-open-admin-contentClient-applicationContext.xml",
            "classpath:/bl-open-admin-contentCreator-applicationContext.xml",
            "classpath:/bl-admin-applicationContext.xml",
            "classpath:/bl-cms-contentClient-applicationContext.xml",
            "classpath:/bl-cms-contentCreator-applicationContext.xml",
            "classpath:/care-admin-applicationContext.xml",
            "classpath:/shop-applicationContext.xml",
            "classpath:/shop-admin-applicationContext.xml",
            "classpath:/shop-admin-security.xml");

    public static final List<String> SERVLET_FILES = CareInstalled.filesThere(
            "classpath:applicationContext-servlet-open-admin.xml",
            "classpath:applicationContext-servlet-admin.xml",
            "classpath:applicationContext-servlet-cms-contentClient.xml",
            "classpath:applicationContext-servlet-cms-contentCreator.xml",
            "classpath:care-admin-servlet.xml",
            "classpath:shop-admin-servlet.xml");

    private AdminContext() {}
}
