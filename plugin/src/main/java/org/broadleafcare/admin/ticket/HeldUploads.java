package org.broadleafcare.admin.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.servlet.http.HttpSession;
import org.broadleafcare.admin.web.FieldsRefused;
import org.broadleafcare.admin.web.RequestRefused;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.common.file.FileVerdict.Accepted;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.platform.Agent;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.WebUtils;

/**
 * Files uploaded for a message that is still being written. Their bytes are in the file store, so that any node can send
 * the message; the session knows them for a day. What is never sent is swept with other bytes no row points to.
 */
final class HeldUploads {
    private static final String ATTRIBUTE = HeldUploads.class.getName();
    private static final Duration HELD_FOR = Duration.ofHours(20);
    private static final int MOST = 50;

    private final FileStore store;
    private final FileRules rules;
    private final Clock clock;

    HeldUploads(FileStore store, FileRules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /** What the workspace needs to show a file that is held. */
    record Receipt(String uploadId, String name, long size, String contentType, boolean picture) {}

    record Held(long agentId, String name, long size, String key, Instant until, boolean sent) implements Serializable {
        Held asSent() {
            return new Held(agentId, name, size, key, until, true);
        }
    }

    Receipt hold(MultipartFile file, Agent agent) {
        Upload upload = new Upload(name(file), file.getSize(), file::getInputStream);
        Accepted accepted = checked(upload);
        Instant until = clock.instant().plus(HELD_FOR);
        Held held = new Held(agent.id(), upload.fileName(), upload.size(), put(upload), until, false);
        String id = UUID.randomUUID().toString();
        change(shelf -> shelf.put(id, held));
        return new Receipt(id, accepted.name(), accepted.size(), accepted.contentType(), accepted.picture());
    }

    /** A file already sent can be taken again but not read: who repeats a request gets the first answer anyway. */
    List<Upload> take(List<String> ids, Agent agent) {
        Map<String, Held> shelf = change(all -> {});
        List<Upload> uploads = new ArrayList<>();
        for (String id : ids) {
            Held held = shelf.get(id);
            if (held == null || held.agentId() != agent.id()) {
                throw new RequestRefused(410, "upload_gone");
            }
            uploads.add(new Upload(held.name(), held.size(), () -> open(held)));
        }
        return uploads;
    }

    /** They are part of a message now, which has its own copy. */
    void sent(List<String> ids) {
        change(shelf -> ids.forEach(id -> shelf.computeIfPresent(id, (any, held) -> {
            remove(held);
            return held.asSent();
        })));
    }

    private InputStream open(Held held) throws IOException {
        if (held.sent()) {
            throw new RequestRefused(410, "upload_gone");
        }
        return store.open(held.key());
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

    /** Two uploads at once must not lose one. */
    private Map<String, Held> change(Consumer<Map<String, Held>> change) {
        HttpSession session = session();
        synchronized (WebUtils.getSessionMutex(session)) {
            LinkedHashMap<String, Held> shelf = new LinkedHashMap<>();
            if (session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> known) {
                known.forEach((id, held) -> shelf.put((String) id, (Held) held));
            }
            shelf.values().removeIf(held -> held.until().isBefore(clock.instant()));
            change.accept(shelf);
            dropOldest(shelf);
            session.setAttribute(ATTRIBUTE, shelf);
            return shelf;
        }
    }

    private void dropOldest(Map<String, Held> shelf) {
        Iterator<Held> oldest = shelf.values().iterator();
        for (int tooMany = shelf.size() - MOST; tooMany > 0; tooMany--) {
            remove(oldest.next());
            oldest.remove();
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static HttpSession session() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest()
                .getSession();
    }
}
