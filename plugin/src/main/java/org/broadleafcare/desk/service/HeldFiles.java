package org.broadleafcare.desk.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadleafcare.common.file.spi.FileOwner;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.desk.HeldFile;
import org.broadleafcare.desk.dao.HeldReplyDao;

/** Files of answers that wait, which may be long when nobody runs tasks. */
final class HeldFiles implements FileOwner {
    private final HeldReplyDao rows;
    private final ObjectMapper json;
    private final Attempts attempts;

    HeldFiles(HeldReplyDao rows, ObjectMapper json, Attempts attempts) {
        this.rows = rows;
        this.json = json;
        this.attempts = attempts;
    }

    /** No column of their own: they stand among the words. */
    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Set<String> usedKeys(Collection<String> keys) {
        Set<String> used = new HashSet<>();
        attempts.run(rows::waiting)
                .forEach(row -> HeldWords.read(json, row.body()).kept().stream()
                        .map(HeldFile::storeKey)
                        .forEach(used::add));
        used.retainAll(Set.copyOf(keys));
        return used;
    }
}
