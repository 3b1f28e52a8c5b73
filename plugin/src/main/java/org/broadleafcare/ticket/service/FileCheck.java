package org.broadleafcare.ticket.service;

import java.util.List;
import org.broadleafcare.common.file.Upload;

/** Decides which uploads are welcome. */
@FunctionalInterface
interface FileCheck {
    /** Files with a name fit to show and the type of their bytes; throws InvalidTicketInput when one is not welcome. */
    List<Accepted> check(List<Upload> uploads);

    record Accepted(String name, String contentType, long size, Upload.Content content) {}
}
