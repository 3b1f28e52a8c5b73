package org.broadleafcare.demo.payment.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcare.demo.payment.LedgerAddress;
import org.broadleafcare.demo.payment.gateway.GatewayCall.Answer;
import org.broadleafcare.demo.payment.gateway.GatewayCall.Asked;
import org.broadleafcare.demo.payment.ledger.Booking;
import org.broadleafcare.demo.payment.ledger.Fields;
import org.broadleafcare.demo.payment.ledger.Kind;
import org.broadleafcare.demo.payment.ledger.Mood;
import org.broadleafcare.demo.payment.ledger.State;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/**
 * Speaks with the gateway so that every wish ends in a known outcome or in {@link OutcomeUnknown}. Where no answer comes it asks
 * the reporting service; what was never booked is closed, so that a request still under way cannot book it later.
 */
public final class CardGateway {
    private static final long ASK_AGAIN_MILLIS = 250;
    private static final int NOT_FOUND = 404;

    private final GatewayCall call;
    private final Duration patience;

    /**
     * @param answerWithin how long to wait for one answer
     * @param patience how long to go on asking what became of a wish that was not answered
     */
    public CardGateway(LedgerAddress address, Duration answerWithin, Duration patience) {
        this.call = new GatewayCall(address, answerWithin);
        this.patience = patience;
    }

    /** A card the gateway knows: token, brand and last four digits. */
    public record KnownCard(String token, String brand, String lastFour) {}

    /** Gives the gateway a card; the number goes nowhere else. Throws {@link CardRefused} for one that cannot be. */
    public KnownCard keep(String number, String month, String year, String code) throws PaymentException {
        Fields card = Fields.none()
                .with("number", number)
                .with("month", month)
                .with("year", year)
                .with("code", code);
        Fields known = accepted(call.process(new Asked("/cards", card)));
        return new KnownCard(known.get("token"), known.get("brand"), known.get("lastFour"));
    }

    /** Books once for the form's {@code key}, however often it is asked. Throws {@link OutcomeUnknown}. */
    public Booking book(Kind kind, Fields form) throws PaymentException {
        Answer answer;
        try {
            answer = call.process(new Asked("/bookings/" + kind.name().toLowerCase(Locale.ROOT), form));
        } catch (PaymentException silence) {
            return afterSilence(form, silence);
        }
        return Booking.read(accepted(answer));
    }

    private Booking afterSilence(Fields form, PaymentException silence) throws PaymentException {
        String key = form.get("key");
        long end = System.nanoTime() + patience.toNanos();
        do {
            try {
                Optional<Booking> booked = byKey(key);
                if (booked.isEmpty()) {
                    return cancel(key, form.get("currency"));
                }
                if (booked.get().state() != State.PENDING) {
                    return booked.get();
                }
            } catch (CardRefused booked) {
                // It was booked between the question and the wish to close it: the next question finds it.
            } catch (PaymentException stillSilent) {
                // Asked again until patience ends; the first silence is the one that is reported.
            }
            pause();
        } while (System.nanoTime() < end);
        throw new OutcomeUnknown(key, silence);
    }

    private static void pause() {
        try {
            Thread.sleep(ASK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes sure the key moves no money, now or later. Throws {@link CardRefused} when that can no longer be undone. */
    public Booking cancel(String key, String currency) throws PaymentException {
        Fields form = Fields.none().with("key", key).with("currency", currency);
        return Booking.read(accepted(call.process(new Asked("/cancel", form))));
    }

    public Optional<Booking> byKey(String key) throws PaymentException {
        return find("key", key);
    }

    public Optional<Booking> byReference(String reference) throws PaymentException {
        return find("ref", reference);
    }

    private Optional<Booking> find(String name, String value) throws PaymentException {
        String query = "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        Answer answer = call.process(new Asked("/bookings" + query, null));
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(Booking.read(accepted(answer)));
    }

    /** The latest bookings, newest first. */
    public List<Booking> latest() throws PaymentException {
        String lines = call.process(new Asked("/latest", null)).body();
        return Arrays.stream(lines.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> Booking.read(Fields.parse(line)))
                .toList();
    }

    public Mood mood() throws PaymentException {
        return Mood.valueOf(accepted(call.process(new Asked("/mood", null))).get("mood"));
    }

    public void change(Mood mood) throws PaymentException {
        accepted(call.process(new Asked("/mood", Fields.none().with("mood", mood))));
    }

    private static Fields accepted(Answer answer) throws CardRefused {
        if (!answer.isOk()) {
            String code = answer.fields().get("code");
            throw new CardRefused(code.isEmpty() ? "status_" + answer.status() : code);
        }
        return answer.fields();
    }
}
