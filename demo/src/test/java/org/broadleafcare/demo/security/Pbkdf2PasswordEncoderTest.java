package org.broadleafcare.demo.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Pbkdf2PasswordEncoderTest {
    private final Pbkdf2PasswordEncoder encoder = new Pbkdf2PasswordEncoder();

    @Test
    void acceptsThePasswordItHashed() {
        String stored = encoder.encodePassword("correct horse", 7L);

        assertThat(encoder.isPasswordValid(stored, "correct horse", 7L)).isTrue();
        assertThat(encoder.isPasswordValid(stored, "correct house", 7L)).isFalse();
    }

    @Test
    void refusesAHashMovedToAnotherAccount() {
        String stored = encoder.encodePassword("correct horse", 7L);

        assertThat(encoder.isPasswordValid(stored, "correct horse", 8L)).isFalse();
    }

    @Test
    void hashesTheSamePasswordDifferentlyEachTime() {
        assertThat(encoder.encodePassword("same", 1L)).isNotEqualTo(encoder.encodePassword("same", 1L));
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThat(encoder.isPasswordValid("plain", "plain", 1L)).isFalse();
        assertThat(encoder.isPasswordValid(null, "plain", 1L)).isFalse();
        assertThat(encoder.isPasswordValid(encoder.encodePassword("x", 1L), null, 1L))
                .isFalse();
    }

    @Test
    void fitsTheColumn() {
        assertThat(encoder.encodePassword("any", 123456789L)).hasSizeLessThan(255);
    }
}
