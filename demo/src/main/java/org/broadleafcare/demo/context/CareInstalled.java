package org.broadleafcare.demo.context;

import java.util.List;
import java.util.stream.Stream;

/** Whether Care is on the class path: without its jars this is the same shop without Care, to compare with. */
public final class CareInstalled {
    private static final String CARE_FILE = "classpath:/?care-.*";
    private static final boolean HERE = CareInstalled.class.getResource("/care-site-applicationContext.xml") != null;

    private CareInstalled() {}

    public static boolean isHere() {
        return HERE;
    }

    /** The files in their order, Care's left out when Care is. */
    static List<String> filesThere(String... files) {
        return Stream.of(files).filter(file -> HERE || !file.matches(CARE_FILE)).toList();
    }
}
