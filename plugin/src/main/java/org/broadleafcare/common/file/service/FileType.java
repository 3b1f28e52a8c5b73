package org.broadleafcare.common.file.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file types we take: what a name may end in, and what the bytes must then be. */
enum FileType {
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    GIF("image/gif", true, "gif"),
    WEBP("image/webp", true, "webp"),
    PDF("application/pdf", false, "pdf"),
    TEXT("text/plain", false, "txt"),
    CSV("text/csv", false, "csv"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    MP4("video/mp4", false, "mp4", "m4v"),
    QUICKTIME("video/quicktime", false, "mov", "qt");

    private final String contentType;
    private final boolean picture;
    private final List<String> extensions;

    FileType(String contentType, boolean picture, String... extensions) {
        this.contentType = contentType;
        this.picture = picture;
        this.extensions = List.of(extensions);
    }

    String contentType() {
        return contentType;
    }

    boolean isPicture() {
        return picture;
    }

    boolean isText() {
        return this == TEXT || this == CSV;
    }

    /** A package of parts, of which the type is known only by looking inside. */
    boolean isOfficePackage() {
        return this == WORD || this == EXCEL;
    }

    /** A name of this type without anything of the sender's in it. */
    String plainName() {
        return "file." + extensions.get(0);
    }

    static Optional<FileType> byName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }
}
