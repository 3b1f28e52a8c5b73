package org.broadleafcare.channel.email.mime;

import java.io.IOException;
import java.io.InputStream;

/** Is shown the parts of a mail in their order. */
interface PartVisitor {

    void open(PartHead multipart);

    void close();

    /** A part without parts, its transfer encoding undone. */
    void leaf(PartHead head, InputStream bytes) throws IOException;

    /** A part that lies too deep, as it came. */
    void tooDeep(PartHead head, InputStream raw) throws IOException;

    /** There are more parts than are read. */
    void tooMany();
}
