package org.broadleafcare.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.privacy.spi.Person;
import org.jspecify.annotations.Nullable;

/** A person's data over every feature that holds some. */
public interface PersonalData {
    /**
     * Who is meant. A customer id brings the address the shop knows; an address brings the customer who has it. Both
     * together must mean the same person.
     *
     * @throws PersonUnknown neither is given, the shop has no such customer, or the address is not the customer's
     */
    Person identify(@Nullable Long customerId, @Nullable String email);

    /** How much there is, by kind: {@code tickets}, {@code messages}, {@code files}, {@code mails}, … */
    Map<String, Integer> find(Person person);

    /** Writes a zip with {@code data.json} and the files; keeps the request, logs {@code privacy.exported}. */
    void export(Person person, Actor by, OutputStream out) throws IOException;

    /**
     * Makes the person unrecognisable everywhere, in one transaction, and deletes their files after it. What was done is
     * kept as counts and logged as {@code privacy.erased}; the event log itself holds no personal text and stays.
     */
    Map<String, Integer> erase(Person person, Actor by);
}
