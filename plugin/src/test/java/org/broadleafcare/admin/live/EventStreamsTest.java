package org.broadleafcare.admin.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.admin.live.LiveDesk.ids;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.awaitility.Awaitility;
import org.broadleafcare.platform.people.CarePermissions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@NullUnmarked
class EventStreamsTest {
    /** Longer than what is known of a permission counts. */
    private static final Duration A_WHILE = Duration.ofSeconds(6);

    private final HttpSession session = LiveDesk.session("one");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private LiveDesk desk = new LiveDesk(2);

    @AfterEach
    void stops() {
        desk.streams.destroy();
    }

    /** Opens a stream and waits until it has looked into the log twice: for the request, and once it stood open. */
    private void listen() throws Exception {
        desk.listen(0L, null, LiveDesk.request(true, session), response);
        Awaitility.await().untilAsserted(() -> verify(desk.log, times(2)).after(anyLong(), anyInt()));
    }

    @Test
    void pushesWhatWasMissedAndWhatComes() throws Exception {
        desk.write(1, 2);
        desk.listen(0L, null, LiveDesk.request(true, session), response);
        Awaitility.await().until(() -> ids(response).size() == 2);

        desk.write(3, 4);
        desk.wake(4);

        Awaitility.await().untilAsserted(() -> assertThat(ids(response)).containsExactly(1L, 2L, 3L, 4L));
        assertThat(response.getContentAsString()).contains("\"number\":\"100016\"");
        assertThat(desk.streams.size()).isEqualTo(1);
    }

    @Test
    void leavesPlacesToOtherSessions() throws Exception {
        stops();
        desk = new LiveDesk(200);
        HttpServletRequest request = LiveDesk.request(true, session);
        for (int i = 0; i < 2 * EventStreams.MOST_OF_ONE_SESSION; i++) {
            desk.listen(0L, null, request, new MockHttpServletResponse());
        }
        assertThat(desk.streams.size()).isEqualTo(EventStreams.MOST_OF_ONE_SESSION);

        desk.listen(0L, null, LiveDesk.request(true, LiveDesk.session("two")), response);

        assertThat(desk.streams.size()).isEqualTo(EventStreams.MOST_OF_ONE_SESSION + 1);
    }

    @Test
    void endsWithTheSession() throws Exception {
        listen();

        when(session.getCreationTime()).thenThrow(new IllegalStateException("invalidated"));
        desk.write(1, 1);
        desk.wake(1);

        Awaitility.await().until(() -> desk.streams.size() == 0);
        assertThat(ids(response)).isEmpty();
    }

    @Test
    void sendsNothingMoreToWhomThePermissionWasTaken() throws Exception {
        listen();

        desk.allow(CarePermissions.SETTINGS);
        desk.clock.advance(A_WHILE);
        desk.write(1, 1);
        desk.wake(1);

        Awaitility.await().until(() -> desk.streams.size() == 0);
        assertThat(ids(response)).isEmpty();
    }

    @Test
    void endsAQuietStreamToo() throws Exception {
        stops();
        desk = new LiveDesk(2, 20);
        desk.listen(0L, null, LiveDesk.request(true, session), response);
        Awaitility.await().until(() -> response.getContentAsString().contains(":\n\n"));
        assertThat(desk.streams.size()).isEqualTo(1);

        desk.allow();
        desk.clock.advance(A_WHILE);

        Awaitility.await().until(() -> desk.streams.size() == 0);
    }

    @Test
    void streamsAtTheSamePlaceShareOneLookIntoTheLog() {
        desk.write(1, 3);

        assertThat(desk.frames.after(0)).isEqualTo(desk.frames.after(0));

        verify(desk.log, times(1)).after(anyLong(), anyInt());
    }
}
