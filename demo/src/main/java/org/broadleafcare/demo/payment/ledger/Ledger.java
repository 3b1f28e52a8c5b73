package org.broadleafcare.demo.payment.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The books of the demo card gateway: who may move how much. One movement at a time; a key is booked at most once. */
final class Ledger {
    private final Consumer<Fields> journal;
    private final Clock clock;
    private final Map<String, Card> cards = new HashMap<>();
    private final Map<String, Booking> byRef = new LinkedHashMap<>();
    private final Map<String, String> refByKey = new HashMap<>();

    /**
     * @param earlier lines of the journal, oldest first; what was still pending when the process ended is through by now
     * @param journal keeps a line before anybody hears of it
     */
    Ledger(List<Fields> earlier, Consumer<Fields> journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        for (Fields line : earlier) {
            if (line.get("line").equals("card")) {
                Card card = Card.read(line);
                cards.put(card.token(), card);
            } else {
                remember(Booking.read(line));
            }
        }
        List.copyOf(byRef.keySet()).forEach(this::settle);
    }

    synchronized void keep(Card card) {
        if (!card.equals(cards.get(card.token()))) {
            journal.accept(card.fields());
            cards.put(card.token(), card);
        }
    }

    /** Books, or gives the answer given before. Throws {@link RefusedByLedger} when the key was used for something else. */
    synchronized Booking book(Movement asked) {
        Optional<Booking> known = byKey(asked.key());
        if (known.isPresent()) {
            boolean closed = known.get().kind() == Kind.CANCEL;
            if (!closed && !known.get().answers(asked)) {
                throw new RefusedByLedger("key_reused");
            }
            return known.get();
        }
        return write(asked.of().isEmpty() ? charge(asked) : follow(asked));
    }

    private Booking charge(Movement asked) {
        Card card = cards.get(asked.token());
        if (card == null || (asked.kind() != Kind.AUTHORIZE && asked.kind() != Kind.SALE)) {
            return booking(asked, noCard(), asked.currency(), asked.amount()).as(State.DECLINED, "unknown_card");
        }
        Booking booking = booking(asked, card, asked.currency(), asked.amount());
        return switch (card.behaviour()) {
            case DECLINES -> booking.as(State.DECLINED, "declined");
            case INSUFFICIENT_FUNDS -> booking.as(State.DECLINED, "insufficient_funds");
            case ANSWERS_LATE -> booking.as(State.PENDING, "pending");
            default -> booking;
        };
    }

    private Booking follow(Movement asked) {
        Booking before = byRef.get(asked.of());
        if (before == null) {
            return booking(asked, noCard(), asked.currency(), asked.amount()).as(State.DECLINED, "unknown_reference");
        }
        boolean all = asked.kind() == Kind.VOID;
        Card card = cards.getOrDefault(before.token(), noCard());
        Booking booking = booking(
                asked, card, all ? before.currency() : asked.currency(), all ? before.amount() : asked.amount());
        String why = refusal(booking, before);
        if (why.isEmpty() && asked.kind() == Kind.REFUND && card.behaviour() == Behaviour.REFUSES_REFUND) {
            why = "refund_refused";
        }
        if (!why.isEmpty()) {
            return booking.as(State.DECLINED, why);
        }
        boolean late =
                card.behaviour() == Behaviour.ANSWERS_LATE && card.behaviour().isSlowAt(asked.kind());
        return late ? booking.as(State.PENDING, "pending") : booking;
    }

    /** Empty when the movement is in order. */
    private String refusal(Booking next, Booking before) {
        boolean captured = before.kind() == Kind.CAPTURE || before.kind() == Kind.SALE;
        boolean fits = switch (next.kind()) {
            case CAPTURE -> before.kind() == Kind.AUTHORIZE;
            case REFUND -> captured;
            case VOID -> captured || before.kind() == Kind.AUTHORIZE;
            default -> false;
        };
        if (!fits || !before.isApproved()) {
            return "wrong_state";
        }
        if (moved(before, Kind.VOID).signum() > 0) {
            return "already_voided";
        }
        if (!next.currency().equals(before.currency())) {
            return "wrong_currency";
        }
        if (next.kind() == Kind.VOID) {
            BigDecimal used = moved(before, before.kind() == Kind.AUTHORIZE ? Kind.CAPTURE : Kind.REFUND);
            return used.signum() > 0 ? "already_used" : "";
        }
        boolean tooMuch = moved(before, next.kind()).add(next.amount()).compareTo(before.amount()) > 0;
        return tooMuch ? "exceeds_amount" : "";
    }

    /** What was moved from a booking so far, captures that were voided again not counted. */
    private BigDecimal moved(Booking before, Kind kind) {
        return byRef.values().stream()
                .filter(each -> each.of().equals(before.ref()) && each.kind() == kind && each.counts())
                .filter(each -> kind != Kind.CAPTURE || moved(each, Kind.VOID).signum() == 0)
                .map(Booking::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Makes sure that this key moves no money, now or later: voids what it booked, or closes it. Throws
     * {@link RefusedByLedger} when it can no longer be undone.
     */
    synchronized Booking cancel(String key, String currency) {
        Booking known = byKey(key).orElse(null);
        if (known == null) {
            Movement nothing = new Movement(Kind.CANCEL, key, "", "", "", currency, BigDecimal.ZERO);
            return write(booking(nothing, noCard(), currency, BigDecimal.ZERO).as(State.DECLINED, Booking.CANCELLED));
        }
        if (known.state() == State.PENDING) {
            return write(known.as(State.DECLINED, Booking.CANCELLED));
        }
        if (known.state() == State.DECLINED || moved(known, Kind.VOID).signum() > 0) {
            return known.as(State.DECLINED, Booking.CANCELLED);
        }
        Booking undone =
                book(new Movement(Kind.VOID, "cancel-" + key, "", known.ref(), known.order(), "", BigDecimal.ZERO));
        if (!undone.isApproved()) {
            throw new RefusedByLedger("not_cancellable");
        }
        return known.as(State.DECLINED, Booking.CANCELLED);
    }

    /** A pending booking is through; any other stays as it is. */
    synchronized Booking settle(String ref) {
        Booking booking = byRef.get(ref);
        if (booking == null) {
            throw new RefusedByLedger("unknown_reference");
        }
        return booking.state() == State.PENDING ? write(booking.as(State.APPROVED, Booking.APPROVED)) : booking;
    }

    synchronized Optional<Booking> byKey(String key) {
        return Optional.ofNullable(refByKey.get(key)).map(byRef::get);
    }

    synchronized Optional<Booking> byRef(String ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    synchronized Behaviour behaviour(Booking booking) {
        return cards.getOrDefault(booking.token(), noCard()).behaviour();
    }

    /** The latest bookings, newest first. */
    synchronized List<Booking> latest(int most) {
        List<Booking> all = new ArrayList<>(byRef.values());
        Collections.reverse(all);
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    private Booking booking(Movement asked, Card card, String currency, BigDecimal amount) {
        Instant now = clock.instant();
        String ref = "gw_" + Long.toString(now.toEpochMilli(), 36) + "_" + byRef.size();
        return new Booking(
                ref,
                asked.key(),
                asked.kind(),
                State.APPROVED,
                Booking.APPROVED,
                asked.of(),
                card.token(),
                card.brand(),
                card.lastFour(),
                asked.order(),
                currency,
                amount,
                now);
    }

    private Booking write(Booking booking) {
        journal.accept(booking.fields());
        remember(booking);
        return booking;
    }

    private void remember(Booking booking) {
        byRef.put(booking.ref(), booking);
        refByKey.put(booking.key(), booking.ref());
    }

    private static Card noCard() {
        return new Card("", "", "", Behaviour.WORKS);
    }
}
