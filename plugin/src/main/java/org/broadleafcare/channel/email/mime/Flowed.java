package org.broadleafcare.channel.email.mime;

/** Undoes the line breaks of format=flowed (RFC 3676): a blank at the end of a line means that it goes on. */
final class Flowed {

    private Flowed() {}

    /**
     * Paragraphs on one line each; quoted paragraphs stay quoted.
     *
     * @param delSp the blank was only put in for the break, as in languages without blanks
     */
    static String unwrapped(String text, boolean delSp) {
        StringBuilder all = new StringBuilder(text.length());
        boolean goesOn = false;
        int depthBefore = -1;
        for (String line : text.split("\n", -1)) {
            int depth = quoteDepth(line);
            String words = unstuffed(line.substring(depth));
            boolean signature = words.equals("-- ");
            if (goesOn && depth == depthBefore && !signature) {
                all.append(words);
            } else {
                all.append(all.isEmpty() && depthBefore < 0 ? "" : "\n")
                        .append(">".repeat(depth))
                        .append(depth > 0 ? " " : "")
                        .append(words);
            }
            goesOn = words.endsWith(" ") && !signature;
            if (goesOn && delSp) {
                all.setLength(all.length() - 1);
            }
            depthBefore = depth;
        }
        return all.toString();
    }

    private static int quoteDepth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String words) {
        return words.startsWith(" ") ? words.substring(1) : words;
    }
}
