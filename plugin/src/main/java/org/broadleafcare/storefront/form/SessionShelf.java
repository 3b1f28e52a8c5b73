package org.broadleafcare.storefront.form;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpSession;

/** Which shelved files belong to which unfinished form of one visitor. Holds the latest ten forms. */
public final class SessionShelf implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = SessionShelf.class.getName();
    private static final int MOST_FORMS = 10;

    private final LinkedHashMap<String, List<ShelvedFile>> files = new LinkedHashMap<>();

    public static SessionShelf of(HttpSession session) {
        Object found = session.getAttribute(ATTRIBUTE);
        return found instanceof SessionShelf shelf ? shelf : new SessionShelf();
    }

    public synchronized List<ShelvedFile> files(String submissionKey) {
        return files.getOrDefault(submissionKey, List.of());
    }

    /** Sets the attribute anew, so that a session store that copies notices the change. */
    public synchronized void keep(String submissionKey, List<ShelvedFile> kept, HttpSession session) {
        files.remove(submissionKey);
        if (!kept.isEmpty()) {
            files.put(submissionKey, List.copyOf(kept));
        }
        while (files.size() > MOST_FORMS) {
            Map.Entry<String, List<ShelvedFile>> oldest =
                    files.entrySet().iterator().next();
            files.remove(oldest.getKey());
        }
        session.setAttribute(ATTRIBUTE, this);
    }
}
