package org.broadleafcare.common.event;

/**
 * Is told on this node that the log has grown, whichever node wrote the events. Beans of this type are found by
 * themselves. Called by the sequencer's thread: return at once; what is thrown is logged and forgotten.
 */
@FunctionalInterface
public interface PositionListener {

    /** @param head the highest position given so far */
    void advanced(long head);
}
