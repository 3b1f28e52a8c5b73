package org.broadleafcare.platform.admin;

import org.springframework.ui.Model;

/** The Broadleaf admin around our pages: menu, breadcrumb, signed-in user. */
public interface AdminLayout {

    /**
     * Fills in what the admin's frame shows for a section of its menu and gives the frame's view name.
     *
     * @param section the section's address without its slash, for example {@code care-settings}
     * @param view our template below {@code views/}
     */
    String around(String section, String view, Model model);
}
