package org.broadleafcare.admin;

/**
 * What {@code views/care/workspace.html} shows. Addresses are without the context path.
 *
 * @param screen inbox, settings, tasks or privacy
 * @param locale BCP 47
 */
public record ShellView(String screen, String locale, String api, String script, String sheet) {}
