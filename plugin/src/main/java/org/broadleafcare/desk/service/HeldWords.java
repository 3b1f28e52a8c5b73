package org.broadleafcare.desk.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.desk.HeldFile;
import org.jspecify.annotations.Nullable;

/** Words and files of a waiting answer, as one column keeps them. Both are empty once the answer waits no more. */
record HeldWords(@Nullable String text, @Nullable List<HeldFile> files) {

    static HeldWords read(ObjectMapper json, String body) {
        try {
            return json.readValue(body, HeldWords.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words that were written by the desk", e);
        }
    }

    String write(ObjectMapper json) {
        try {
            return json.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and names can be written", e);
        }
    }

    String words() {
        return Objects.requireNonNullElse(text, "");
    }

    List<HeldFile> kept() {
        return Objects.requireNonNullElse(files, List.of());
    }

    List<Upload> uploads(FileStore store) {
        return kept().stream()
                .map(file -> new Upload(file.name(), file.size(), () -> store.open(file.storeKey())))
                .toList();
    }
}
