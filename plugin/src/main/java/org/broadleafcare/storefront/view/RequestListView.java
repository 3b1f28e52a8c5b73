package org.broadleafcare.storefront.view;

import java.util.List;
import org.broadleafcare.storefront.view.LocalDates.Moment;
import org.jspecify.annotations.Nullable;

/**
 * My requests.
 *
 * @param nextPath the following page; null on the last
 * @param isFirst whether this is the first page
 */
public record RequestListView(
        List<Row> rows, String newPath, @Nullable String nextPath, boolean isFirst) {

    /** One request. {@code order} is the order's number. */
    public record Row(
            String number,
            String path,
            String subject,
            String topic,
            StatusView status,
            Moment updated,
            @Nullable String order) {}
}
