package org.broadleafcare.channel.email.mime;

import java.util.Locale;

/** What was odd about a mail that was read nevertheless. */
public enum Trouble {
    /** The structure could not be read: header by hand, body as one text. */
    STRUCTURE,
    /** Nothing could be read: the whole mail is attached as it came. */
    UNREADABLE,
    /** Headers too long or too many: some are left out. */
    HEADERS,
    /** Parts inside parts too deep: what is deeper is attached as one file. */
    DEPTH,
    /** Too many parts: the rest is left out. */
    PARTS,
    /** A multipart ended without its closing line. */
    TRUNCATED,
    /** Text in another character set than the mail says. */
    CHARSET,
    /** Base64 or quoted-printable with rubbish in it. */
    ENCODING,
    /** More text than is shown: the rest is attached. */
    LONG_TEXT,
    /** Files larger together than allowed: some are withheld. */
    LARGE_FILES,
    /** Encrypted, or sealed so that only mail programs can open it: attached. */
    ENCRYPTED,
    /** No author, or none that can be read. */
    SENDER,
    /** An invitation that could not be read: attached only. */
    CALENDAR,
    /** A winmail.dat that could not be opened: attached only. */
    TNEF;

    /** As stored and in message keys, for example {@code long_text}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
