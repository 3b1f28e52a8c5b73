package org.broadleafcare.common.file.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.broadleafcare.common.file.Upload;

/** Looks into a docx or xlsx: it must have the parts its type has, no macros, and no bomb inside. */
final class OfficePackage {

    private static final int MAX_PARTS = 2000;
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;

    private OfficePackage() {}

    static boolean isHarmless(Upload upload, FileType type) throws IOException {
        Set<String> parts;
        try (InputStream in = upload.content().open();
                ZipInputStream zip = new ZipInputStream(in)) {
            parts = parts(zip);
        } catch (ZipException | IllegalArgumentException e) {
            return false;
        }
        String main = type == FileType.WORD ? "word/document.xml" : "xl/workbook.xml";
        return parts.contains("[content_types].xml")
                && parts.contains(main)
                && parts.stream().noneMatch(part -> part.endsWith("vbaproject.bin"));
    }

    /** Names of the parts in lower case; none when there are too many or they unpack to too much. */
    private static Set<String> parts(ZipInputStream zip) throws IOException {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            names.add(part.getName().toLowerCase(Locale.ROOT));
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                unpacked += read;
                if (unpacked > MAX_UNPACKED) {
                    return Set.of();
                }
            }
            if (names.size() > MAX_PARTS) {
                return Set.of();
            }
        }
        return names;
    }
}
