package org.broadleafcare.privacy.service;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;

/** A zip: {@code data.json}, and every file under the name that stands in it. */
final class ExportFile {
    private final FileStore files;
    private final ObjectMapper json;
    private final Clock clock;

    ExportFile(FileStore files, ObjectMapper json, Clock clock) {
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    void write(Person person, Map<String, List<Map<String, Object>>> data, OutputStream out) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("exportedAt", clock.instant());
        document.put("email", person.email());
        document.put("customerId", person.customerId());
        data.forEach((holder, rows) -> document.put(holder, named(rows, entries)));
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("data.json"));
        json.writerWithDefaultPrettyPrinter()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(zip, document);
        zip.closeEntry();
        for (Map.Entry<String, String> file : entries.entrySet()) {
            add(file.getKey(), file.getValue(), zip);
        }
        zip.finish();
    }

    /** Store keys are nobody's business: the row names the entry of the zip instead. */
    private static List<Map<String, Object>> named(List<Map<String, Object>> rows, Map<String, String> entries) {
        List<Map<String, Object>> named = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> copy = new LinkedHashMap<>(row);
            if (copy.get(PersonalDataHolder.FILE) instanceof String key) {
                String entry = "files/" + (entries.size() + 1) + "-" + safe(String.valueOf(row.get("name")));
                entries.put(entry, key);
                copy.put(PersonalDataHolder.FILE, entry);
            }
            named.add(copy);
        }
        return named;
    }

    private void add(String entry, String key, ZipOutputStream zip) throws IOException {
        try (InputStream bytes = files.open(key)) {
            zip.putNextEntry(new ZipEntry(entry));
            bytes.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException e) {
            zip.putNextEntry(new ZipEntry(entry + ".missing"));
            zip.closeEntry();
        }
    }

    private static String safe(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return safe.startsWith(".") ? "_" + safe : safe;
    }
}
