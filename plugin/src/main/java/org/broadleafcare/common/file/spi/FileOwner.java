package org.broadleafcare.common.file.spi;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Knows which stored files are in use. Whoever keeps keys of the {@link org.broadleafcare.common.file.FileStore} declares a
 * bean of this type, or its files are swept away after a day. Beans of this type are found by themselves.
 */
public interface FileOwner {

    /** The columns that hold keys, as {@code TABLE.COLUMN}. */
    List<String> columns();

    /**
     * Those of the keys that must be kept. Called outside any transaction; when it throws, nothing is swept.
     *
     * @param keys at most 500
     */
    Set<String> usedKeys(Collection<String> keys);
}
