package org.broadleafcare.common.settings;

import java.util.List;

/** Declares the settings of a feature. Beans of this type are found by themselves, also a shop's. */
@FunctionalInterface
public interface SettingDefinitions {

    List<Setting<?>> settings();
}
