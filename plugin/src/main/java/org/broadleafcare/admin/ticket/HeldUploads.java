package org.broadleafcare.admin.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafcare.admin.web.problem.FieldsRefused;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.common.file.FileVerdict.Accepted;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.common.secret.SecretBox;
import org.broadleafcare.desk.HeldFile;
import org.broadleafcare.platform.people.Agent;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files uploaded for a message that is still being written. Their bytes are in the file store; what is known about them is
 * sealed in the receipt the workspace holds. So any node can send the message, also after a new sign-in, and nothing has to
 * be kept. What is never sent is swept with other bytes no row points to.
 */
final class HeldUploads {
    private static final String LABEL = "upload";
    private static final Duration HELD_FOR = Duration.ofHours(20);

    private final FileStore store;
    private final FileRules rules;
    private final SecretBox seal;
    private final ObjectMapper json;
    private final Clock clock;

    HeldUploads(FileStore store, FileRules rules, SecretBox seal, ObjectMapper json, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /** What the workspace needs to show a file that is held. */
    record Receipt(String uploadId, String name, long size, String contentType, boolean picture) {}

    record Held(long agentId, String name, long size, String key, Instant until) {}

    Receipt hold(MultipartFile file, Agent agent) {
        Upload upload = new Upload(name(file), file.getSize(), file::getInputStream);
        Accepted accepted = checked(upload);
        Instant until = clock.instant().plus(HELD_FOR);
        Held held = new Held(agent.id(), upload.fileName(), upload.size(), put(upload), until);
        return new Receipt(sealed(held), accepted.name(), accepted.size(), accepted.contentType(), accepted.picture());
    }

    /** A file already sent can be taken again but not read: who repeats a request gets the first answer anyway. */
    List<Upload> take(List<String> ids, Agent agent) {
        return ids.stream()
                .map(id -> held(id, agent))
                .map(held -> new Upload(held.name(), held.size(), () -> open(held)))
                .toList();
    }

    /** What waits with an answer: where the bytes are, and the receipt for taking it back. */
    List<HeldFile> waiting(List<String> ids, Agent agent) {
        return ids.stream()
                .map(id -> {
                    Held held = held(id, agent);
                    return new HeldFile(id, held.name(), held.size(), held.key());
                })
                .toList();
    }

    /** They are part of a message now, which has its own copy. */
    void sent(List<String> ids) {
        ids.forEach(id -> remove(opened(id)));
    }

    private Held held(String id, Agent agent) {
        Held held = opened(id);
        if (held.agentId() != agent.id() || held.until().isBefore(clock.instant())) {
            throw gone();
        }
        return held;
    }

    private String sealed(Held held) {
        try {
            return seal.seal(LABEL, json.writeValueAsBytes(held));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and numbers can be written", e);
        }
    }

    private Held opened(String id) {
        try {
            return json.readValue(seal.open(LABEL, id), Held.class);
        } catch (IOException | IllegalStateException | IllegalArgumentException | BufferUnderflowException e) {
            // Forged, cut, or sealed under another key.
            throw gone();
        }
    }

    private static RequestRefused gone() {
        return new RequestRefused(410, "upload_gone");
    }

    private InputStream open(Held held) throws IOException {
        try {
            return store.open(held.key());
        } catch (NoSuchFileException e) {
            throw gone();
        }
    }

    private Accepted checked(Upload upload) {
        try {
            FileVerdict verdict = rules.check(upload);
            if (verdict instanceof FileVerdict.Refused refused) {
                throw new FieldsRefused("file", "care.file.refusal.", List.of(refused.refusal()));
            }
            return (Accepted) verdict;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String put(Upload upload) {
        try (InputStream bytes = upload.content().open()) {
            return store.put(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(Held held) {
        try {
            store.delete(held.key());
        } catch (IOException e) {
            // The sweep finds it: the message has its own copy.
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
