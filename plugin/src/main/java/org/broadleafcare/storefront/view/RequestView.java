package org.broadleafcare.storefront.view;

import java.util.List;
import org.broadleafcare.storefront.view.LocalDates.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One request with its conversation.
 *
 * @param order number of the order; null when it is about none
 * @param orderPath the shop's page of the order; null for guests, and where the shop has none
 * @param backPath to the list; null for guests
 * @param items finished lines such as {@code 2 × Hot sauce}
 * @param sentNotice said once after a form was sent
 * @param solvePath null when there is nothing to mark as solved
 * @param updatesPath answers the live part anew when {@code stamp} is no longer true
 */
public record RequestView(
        String number,
        String subject,
        String topic,
        @Nullable String order,
        @Nullable String orderPath,
        List<String> items,
        @Nullable String backPath,
        @Nullable String previousPath,
        @Nullable String previousNumber,
        @Nullable String sentNotice,
        LiveView live,
        WriteView answer,
        String answerTitle,
        @Nullable String solvePath,
        String updatesPath) {

    /** The part that changes while the page is open. */
    public record LiveView(String stamp, StatusView status, List<Message> messages, List<Step> steps) {}

    /**
     * @param who finished text such as {@code You}
     * @param mine written by the shopper
     * @param text_html escaped, with links
     */
    public record Message(
            long id, String who, boolean mine, Moment at, String lang, String text_html, List<File> files) {}

    public record File(String name, String path, String size, boolean picture) {}

    /** One line of the timeline in words. */
    public record Step(String code, String text, Moment at) {}
}
