package org.broadleafcare.common;

/** A row that has a number for people, made from its id when it gets one. */
public interface Numbered {
    /** Called once, before the row is first written. */
    void numbered(long id);
}
