package org.broadleafcare.demo.payment.gateway;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.broadleafcare.demo.payment.LedgerAddress;
import org.broadleafcare.demo.payment.ledger.Fields;
import org.broadleafcommerce.common.payment.service.AbstractExternalPaymentGatewayCall;

/** One HTTP call to the ledger. It fails when no usable answer came in time, and then says nothing about what was booked. */
public final class GatewayCall extends AbstractExternalPaymentGatewayCall<GatewayCall.Asked, GatewayCall.Answer> {
    private static final int SERVER_ERROR = 500;
    private static final int FAILURES_UNTIL_DOWN = 3;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);

    private final LedgerAddress address;
    private final Duration answerWithin;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    public GatewayCall(LedgerAddress address, Duration answerWithin) {
        this.address = address;
        this.answerWithin = answerWithin;
    }

    /** @param form what to post; null asks by GET */
    public record Asked(
            String path, @org.jspecify.annotations.Nullable Fields form) {
        @Override
        public String toString() {
            // A form may hold a card number, and the platform logs what it is asked to process.
            return path;
        }
    }

    /** @param status below 500 */
    public record Answer(int status, String body) {
        boolean isOk() {
            return status == 200;
        }

        Fields fields() {
            return Fields.parse(body);
        }
    }

    @Override
    public Answer communicateWithVendor(Asked asked) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.at(asked.path()))
                .timeout(answerWithin)
                .header("X-Gateway-Key", address.key());
        if (asked.form() != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(asked.form().toString()));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= SERVER_ERROR) {
                throw new IOException("The card gateway answers with status " + response.statusCode());
            }
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    @Override
    public Integer getFailureReportingThreshold() {
        return FAILURES_UNTIL_DOWN;
    }

    @Override
    public String getServiceName() {
        return getClass().getName();
    }
}
