package org.broadleafcare.channel.email.mime.tnef;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An attachment while it is read: its attributes come one by one. */
final class TnefAttachment {

    private String title = "";
    private byte[] data = {};
    private MapiProperties properties = MapiProperties.none();

    void title(String written) {
        title = written;
    }

    void data(byte[] bytes) {
        data = bytes;
    }

    void properties(MapiProperties read) {
        properties = read;
    }

    /** Its bytes; those of an object in it when there are no others. */
    byte[] bytes() {
        byte[] object = properties.binary(0x3701);
        return data.length == 0 && object != null ? object : data;
    }

    Tnef.File file() {
        String name = Stream.of(properties.text(0x3707), properties.text(0x3704), title, properties.text(0x3001))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("file.bin");
        String type = Optional.ofNullable(properties.text(0x370e)).orElse("application/octet-stream");
        return new Tnef.File(name, type.toLowerCase(Locale.ROOT), contentId(), bytes());
    }

    private @Nullable String contentId() {
        String id = properties.text(0x3712);
        return id == null || id.isBlank() ? null : id.strip();
    }
}
