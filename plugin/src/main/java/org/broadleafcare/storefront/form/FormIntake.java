package org.broadleafcare.storefront.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpSession;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileVerdict;
import org.jspecify.annotations.Nullable;

/** Collects one form while it is being read; takes no more than the limits allow and says what it left. */
final class FormIntake {
    private static final int MOST_FIELDS = 1000;
    /** Characters kept of all fields together; an honest form has one long one. */
    private static final int MOST_TEXT = 3 * FormReader.LONGEST_FIELD;
    /** Files looked at for each that may stay: refused ones are not for ever made good by the next. */
    private static final int LOOKS_PER_FILE = 3;

    private static final int LONGEST_FILE_NAME = 200;

    private final UploadShelf shelf;
    private final FileRules rules;
    private final FileLimits limits;
    private final HttpSession session;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<ShelvedFile> arrived = new ArrayList<>();
    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private int fieldCount;
    private int textLength;
    private int looks;

    FormIntake(UploadShelf shelf, FileRules rules, FileLimits limits, HttpSession session) {
        this.shelf = shelf;
        this.rules = rules;
        this.limits = limits;
        this.session = session;
    }

    void field(String name, String value) {
        if (fieldCount++ < MOST_FIELDS && textLength < MOST_TEXT) {
            String cut =
                    value.length() > FormReader.LONGEST_FIELD ? value.substring(0, FormReader.LONGEST_FIELD) : value;
            textLength += cut.length();
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(cut);
        }
    }

    /** A part without a file name is what browsers send for an empty file field. */
    void file(@Nullable String sentName, InputStream bytes) throws IOException {
        if (sentName == null || sentName.isBlank()) {
            return;
        }
        String name = plainName(sentName);
        boolean tooMany = kept().size() + arrived.size() >= limits.files();
        if (tooMany || looks++ >= LOOKS_PER_FILE * limits.files()) {
            refuse(Refusal.of("too_many_files", limits.files()));
            return;
        }
        Optional<ShelvedFile> file = shelf.put(name, bytes, limits.bytesEach());
        if (file.isPresent()) {
            judge(file.get());
        } else {
            refuse(Refusal.of("file_too_large", name, limits.megabytesEach()));
        }
    }

    /** A refused file does not stay: the shopper would have to take it away before anything else could be sent. */
    private void judge(ShelvedFile file) throws IOException {
        if (rules.check(shelf.upload(file)) instanceof FileVerdict.Refused refused) {
            shelf.remove(file);
            refuse(refused.refusal());
        } else {
            arrived.add(file);
        }
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    FormPost finish() {
        refuseLost();
        List<ShelvedFile> files = new ArrayList<>(kept());
        files.addAll(arrived);
        List<ShelvedFile> gone =
                files.stream().filter(file -> !shelf.holds(file)).toList();
        gone.forEach(file -> refuse(Refusal.of("file_gone", file.name())));
        files.removeAll(gone);
        if (!key().isEmpty()) {
            SessionShelf.of(session).keep(key(), files, session);
        }
        return new FormPost(fields, List.copyOf(files), List.copyOf(refusals));
    }

    /** The form showed files that a new session knows nothing of. */
    private void refuseLost() {
        if (SessionShelf.of(session).files(key()).isEmpty()) {
            fields.getOrDefault(FormReader.KEPT, List.of()).forEach(name -> refuse(Refusal.of("file_gone", name)));
        }
    }

    /** Files of earlier attempts, without those the shopper has ticked to be taken away. */
    private List<ShelvedFile> kept() {
        List<String> dropped = fields.getOrDefault(FormReader.DROP, List.of());
        return SessionShelf.of(session).files(key()).stream()
                .filter(file -> !dropped.contains(file.id()))
                .toList();
    }

    private String key() {
        List<String> keys = fields.getOrDefault(FormReader.KEY, List.of());
        return keys.isEmpty() ? "" : keys.get(0);
    }

    /** Some browsers send the whole path. */
    private static String plainName(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() > LONGEST_FILE_NAME ? name.substring(name.length() - LONGEST_FILE_NAME) : name;
    }
}
