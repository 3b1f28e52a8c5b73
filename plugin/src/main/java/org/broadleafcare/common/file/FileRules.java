package org.broadleafcare.common.file;

import java.io.IOException;
import java.util.Optional;
import org.broadleafcare.common.Refusal;

/** Decides which files may come in: how many, how large, and of a type that is what its name says. */
public interface FileRules {

    /** Reads the file once to its end, or to where it becomes too large. */
    FileVerdict check(Upload upload) throws IOException;

    /** Why a message may not bring so many files; empty when it may. */
    Optional<Refusal> checkCount(int files);
}
