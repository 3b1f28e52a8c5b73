package org.broadleafcare.admin.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadleafcare.admin.live.LiveDesk.ids;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.awaitility.Awaitility;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@NullUnmarked
class StreamCallsTest {
    private final LiveDesk desk = new LiveDesk(2);
    private final HttpSession session = LiveDesk.session("one");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void stops() {
        desk.streams.destroy();
    }

    private HttpServletRequest request(boolean async) {
        return LiveDesk.request(async, session);
    }

    @Test
    void answersWhatIsNewAndEndsWhereTheShopCannotPush() throws Exception {
        desk.write(1, 3);

        desk.listen(1L, null, request(false), response);

        assertThat(response.getContentType()).startsWith("text/event-stream");
        assertThat(response.getContentAsString()).startsWith("retry: 3000\n\n");
        assertThat(ids(response)).containsExactly(2L, 3L);
        assertThat(desk.streams.size()).isZero();
    }

    @Test
    void goesOnAfterTheEventTheBrowserSawLast() throws Exception {
        desk.write(1, 5);

        desk.listen(1L, "4", request(false), response);

        assertThat(ids(response)).containsExactly(5L);
    }

    @Test
    void beginsNowWhenNoPlaceIsGiven() throws Exception {
        desk.write(1, 5);
        when(desk.log.head()).thenReturn(5L);

        desk.listen(null, null, request(false), response);

        assertThat(ids(response)).isEmpty();
    }

    @Test
    void refusesAPlaceThatIsNoNumber() {
        assertThatThrownBy(() -> desk.listen(null, "yesterday", request(true), response))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    void sendsMoreThanOnePage() throws Exception {
        desk.write(1, 450);

        desk.listen(0L, null, request(true), response);

        Awaitility.await()
                .untilAsserted(() -> assertThat(ids(response)).hasSize(450).isSorted());
    }

    @Test
    void whoComesWhenTheNodeIsFullPolls() throws Exception {
        desk.listen(0L, null, request(true), new MockHttpServletResponse());
        desk.listen(0L, null, request(true), new MockHttpServletResponse());
        desk.write(1, 1);

        desk.listen(0L, null, request(true), response);

        assertThat(ids(response)).containsExactly(1L);
        assertThat(desk.streams.size()).isEqualTo(2);
    }

    @Test
    void sendsWhatWasMissedOnTheThreadOfTheRequest() throws Exception {
        desk.write(1, 450);
        List<Thread> writers = new ArrayList<>();
        when(desk.log.after(anyLong(), anyInt())).thenAnswer(call -> {
            writers.add(Thread.currentThread());
            return desk.page(call.getArgument(0), 200);
        });

        desk.listen(0L, null, request(false), response);

        assertThat(ids(response)).hasSize(450).isSorted();
        assertThat(writers).containsOnly(Thread.currentThread());
    }
}
