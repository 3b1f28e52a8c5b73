package org.broadleafcare.common;

/** Somebody asked for a change of state that the lifecycle table does not have. Arguments: {0} from, {1} to, as enum names. */
public final class MoveNotAllowed extends CareException {

    private static final long serialVersionUID = 1L;

    public MoveNotAllowed(Enum<?> from, Enum<?> to) {
        super(Kind.CONFLICT, "care.problem.move_not_allowed", from.name(), to.name());
    }
}
