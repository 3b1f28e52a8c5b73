package org.broadleafcare.privacy.spi;

import java.util.List;
import java.util.Map;

/** A feature that holds personal data. Each declares itself as a bean; a test compares the declarations with the schema. */
public interface PersonalDataHolder {
    /** Key of a row that says what it is, in plural, for counts: {@code messages}; without it the holder's name counts. */
    String KIND = "type";

    /** Key of a row that holds a key of the file store; such a row also has a {@code name}. */
    String FILE = "file";

    /** Short name in camel case, for example {@code tickets}; the event log keeps the counts under it. */
    String name();

    /** {@code TABLE.COLUMN} of every column that can hold personal data, and {@code files} for the attachment store. */
    List<String> declares();

    /** Everything held about the person, as rows ready for JSON; files as {@link #FILE} → store key. */
    List<Map<String, Object>> export(Person person);

    /** Removes or anonymises it in the caller's transaction; returns what was done, in counts. */
    Map<String, Integer> erase(Person person);
}
