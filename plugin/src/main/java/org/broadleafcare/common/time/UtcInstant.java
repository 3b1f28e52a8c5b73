package org.broadleafcare.common.time;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Calendar;
import java.util.Objects;
import java.util.TimeZone;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/**
 * Maps an {@link Instant} to a zone-less timestamp column that holds UTC, whatever the time zone of the JVM. Use it as
 * {@code @Type(type = UtcInstant.TYPE)}.
 */
public final class UtcInstant implements UserType {

    public static final String TYPE = "org.broadleafcare.common.time.UtcInstant";

    @Override
    public int[] sqlTypes() {
        return new int[] {Types.TIMESTAMP};
    }

    @Override
    public Class<Instant> returnedClass() {
        return Instant.class;
    }

    @Override
    public @Nullable Object nullSafeGet(
            ResultSet row, String[] names, @Nullable SessionImplementor session, @Nullable Object owner)
            throws SQLException {
        Timestamp value = row.getTimestamp(names[0], utc());
        return value == null ? null : value.toInstant();
    }

    @Override
    public void nullSafeSet(
            PreparedStatement statement, @Nullable Object value, int index, @Nullable SessionImplementor session)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.TIMESTAMP);
        } else {
            statement.setTimestamp(index, Timestamp.from((Instant) value), utc());
        }
    }

    @Override
    public @Nullable Object deepCopy(@Nullable Object value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(@Nullable Object value) {
        return Objects.hashCode(value);
    }

    @Override
    public @Nullable Serializable disassemble(@Nullable Object value) {
        return (Instant) value;
    }

    @Override
    public @Nullable Object assemble(@Nullable Serializable cached, @Nullable Object owner) {
        return cached;
    }

    @Override
    public @Nullable Object replace(@Nullable Object original, @Nullable Object target, @Nullable Object owner) {
        return original;
    }

    /** A calendar is not thread-safe, hence a new one each time. */
    public static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
