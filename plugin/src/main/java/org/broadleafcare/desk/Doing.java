package org.broadleafcare.desk;

/** What somebody does with an open ticket. */
public enum Doing {
    VIEWING,
    WRITING
}
