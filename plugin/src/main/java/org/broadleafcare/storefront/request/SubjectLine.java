package org.broadleafcare.storefront.request;

/** A ticket's subject out of its text, so that nobody has to write one: the first line, cut between words. */
final class SubjectLine {
    private static final int LONGEST = 80;

    private SubjectLine() {}

    static String of(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST - 1));
        int blank = cut.lastIndexOf(' ');
        return (blank > LONGEST / 2 ? cut.substring(0, blank) : cut).strip() + "…";
    }
}
