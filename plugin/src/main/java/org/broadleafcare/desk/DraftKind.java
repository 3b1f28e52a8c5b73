package org.broadleafcare.desk;

/** What an unfinished text is going to be. */
public enum DraftKind {
    REPLY,
    NOTE
}
