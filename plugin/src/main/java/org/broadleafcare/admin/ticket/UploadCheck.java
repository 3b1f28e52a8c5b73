package org.broadleafcare.admin.ticket;

import org.broadleafcare.common.file.Upload;

/** Decides whether one file is welcome; throws when it is not. */
@FunctionalInterface
interface UploadCheck {
    Accepted check(Upload upload);

    record Accepted(String name, String contentType, long size, boolean picture) {}
}
