package org.broadleafcare.common.file.service;

import java.util.regex.Pattern;

/** Makes the name a file came with fit to be stored, shown and offered for download. */
final class SafeName {

    private static final int MAX_LENGTH = 120;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control, format (direction overrides that make exe.png of gnp.exe), private and line characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*]");

    private SafeName() {}

    static String of(String name) {
        String last = PATH.matcher(name).replaceFirst("");
        String visible = UNFIT.matcher(INVISIBLE.matcher(last).replaceAll(""))
                .replaceAll("_")
                .strip();
        String shown = visible.replaceFirst("^\\.+", "");
        return shown.isEmpty() ? "file" : shortened(shown);
    }

    /** Keeps the end, where the type is; never cuts a character in two. */
    private static String shortened(String name) {
        int characters = name.codePointCount(0, name.length());
        if (characters <= MAX_LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH - end.length())) + end;
    }
}
