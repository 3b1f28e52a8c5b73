package org.broadleafcare.common.file.spi;

import java.io.IOException;
import java.util.Optional;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.file.Upload;

/** A further look into a file before it is kept, for example by a virus scanner. Beans of this type are found by themselves. */
@FunctionalInterface
public interface FileScanner {

    /** Why the file may not be kept; empty when nothing was found. A failing scanner refuses by its exception. */
    Optional<Refusal> scan(Upload upload) throws IOException;
}
