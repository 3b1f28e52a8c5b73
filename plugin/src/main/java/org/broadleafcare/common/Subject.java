package org.broadleafcare.common;

/**
 * What something is about, across features.
 *
 * @param type lower-case noun such as {@code ticket}, {@code order}, {@code setting}, {@code task}
 * @param id the row's id
 */
public record Subject(String type, long id) {

    public static Subject ticket(long id) {
        return new Subject("ticket", id);
    }
}
