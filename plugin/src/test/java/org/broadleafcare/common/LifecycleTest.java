package org.broadleafcare.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LifecycleTest {

    private enum Door {
        SHUT,
        OPEN,
        BRICKED_UP
    }

    private final Lifecycle<Door> doors = Lifecycle.startingAt(Door.SHUT)
            .allow(Door.SHUT, Door.OPEN, Door.BRICKED_UP)
            .allow(Door.OPEN, Door.SHUT)
            .build();

    @Test
    void allowsOnlyTheMovesOfTheTable() {
        assertThat(doors.allows(Door.SHUT, Door.OPEN)).isTrue();
        assertThat(doors.allows(Door.OPEN, Door.BRICKED_UP)).isFalse();
        assertThat(doors.next(Door.SHUT)).containsExactly(Door.OPEN, Door.BRICKED_UP);
    }

    @Test
    void knowsFinalStates() {
        assertThat(doors.isFinal(Door.BRICKED_UP)).isTrue();
        assertThat(doors.isFinal(Door.OPEN)).isFalse();
    }

    @Test
    void refusesAMoveAsAConflictThatNamesBothStates() {
        assertThatExceptionOfType(MoveNotAllowed.class)
                .isThrownBy(() -> doors.require(Door.BRICKED_UP, Door.OPEN))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(CareException.Kind.CONFLICT))
                .satisfies(e -> assertThat(e.args()).containsExactly("BRICKED_UP", "OPEN"));
    }

    @Test
    void refusesATableWithAStateThatCannotBeReached() {
        Lifecycle.Builder<Door> table = Lifecycle.startingAt(Door.SHUT).allow(Door.SHUT, Door.OPEN);

        assertThatIllegalStateException().isThrownBy(table::build).withMessageContaining("BRICKED_UP");
    }

    @Test
    void refusesAMoveToItselfOrTwiceTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.startingAt(Door.SHUT).allow(Door.SHUT, Door.SHUT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.startingAt(Door.SHUT).allow(Door.SHUT, Door.OPEN, Door.OPEN));
    }

    @Test
    void cannotBeChangedThroughItsAnswers() {
        doors.next(Door.OPEN).add(Door.BRICKED_UP);

        assertThat(doors.allows(Door.OPEN, Door.BRICKED_UP)).isFalse();
    }
}
