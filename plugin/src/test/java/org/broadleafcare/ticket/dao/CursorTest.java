package org.broadleafcare.ticket.dao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import org.broadleafcare.ticket.refusal.InvalidCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void survivesTheRoundTrip() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-22T08:00:00.123456Z"), 4711);

        assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "....", "1.2", "9999999999999999999.1", "1700000000000000", "-1.", "1.2.3", "a.b"})
    void refusesWhatNoPageHandedOut(String plain) {
        assertThatThrownBy(() -> Cursor.decode("!" + plain)).isInstanceOf(InvalidCursor.class);
        if (!plain.equals("1.2")) {
            assertThatThrownBy(() -> Cursor.decode(Base64.getUrlEncoder().encodeToString(plain.getBytes())))
                    .isInstanceOf(InvalidCursor.class);
        }
    }

    @Test
    void refusesEndlessCursors() {
        assertThatThrownBy(() -> Cursor.decode("A".repeat(10_000))).isInstanceOf(InvalidCursor.class);
    }
}
