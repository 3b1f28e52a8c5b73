package org.broadleafcare.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The table of allowed moves between the states of one kind of thing. Immutable; a table in which a state can never be
 * reached is refused when it is built, so a static constant fails at class loading.
 */
public final class Lifecycle<S extends Enum<S>> {

    private final S first;
    private final Map<S, Set<S>> moves;

    private Lifecycle(S first, Map<S, Set<S>> moves) {
        this.first = first;
        this.moves = moves;
    }

    /** Starts a table whose things are born in the given state. */
    public static <S extends Enum<S>> Builder<S> startingAt(S first) {
        return new Builder<>(first);
    }

    public S first() {
        return first;
    }

    public boolean allows(S from, S to) {
        return next(from).contains(to);
    }

    /** The states a thing may move to, in the order of the enum; empty for a final state. */
    public Set<S> next(S from) {
        EnumSet<S> copy = EnumSet.noneOf(first.getDeclaringClass());
        copy.addAll(moves.getOrDefault(from, Set.of()));
        return copy;
    }

    public boolean isFinal(S state) {
        return next(state).isEmpty();
    }

    /** Throws {@link MoveNotAllowed} unless the table has the move. */
    public void require(S from, S to) {
        if (!allows(from, to)) {
            throw new MoveNotAllowed(from, to);
        }
    }

    /** Collects the moves of a table. */
    public static final class Builder<S extends Enum<S>> {

        private final S first;
        private final Map<S, Set<S>> moves;

        private Builder(S first) {
            this.first = first;
            this.moves = new EnumMap<>(first.getDeclaringClass());
        }

        @SafeVarargs
        public final Builder<S> allow(S from, S... to) {
            Set<S> targets = moves.computeIfAbsent(from, any -> EnumSet.noneOf(first.getDeclaringClass()));
            for (S target : to) {
                if (target == from || !targets.add(target)) {
                    throw new IllegalArgumentException("Move to itself or twice the same: " + from + " -> " + target);
                }
            }
            return this;
        }

        public Lifecycle<S> build() {
            EnumSet<S> unreachable = EnumSet.allOf(first.getDeclaringClass());
            unreachable.removeAll(reachable());
            if (!unreachable.isEmpty()) {
                throw new IllegalStateException("No way leads to " + unreachable);
            }
            return new Lifecycle<>(first, new EnumMap<>(moves));
        }

        private Set<S> reachable() {
            Set<S> seen = EnumSet.of(first);
            Deque<S> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                for (S target : moves.getOrDefault(open.remove(), Set.of())) {
                    if (seen.add(target)) {
                        open.add(target);
                    }
                }
            }
            return seen;
        }
    }
}
