package org.broadleafcare.common.file.service;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.common.file.spi.FileScanner;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.Settings;

final class FileRulesImpl implements FileRules {

    private static final long MEGABYTE = 1024L * 1024;

    private final Settings settings;
    private final Tika tika = new Tika();
    private final Supplier<List<FileScanner>> scanners;

    FileRulesImpl(Settings settings, Supplier<List<FileScanner>> scanners) {
        this.settings = settings;
        this.scanners = scanners;
    }

    @Override
    public Optional<Refusal> checkCount(int files) {
        int max = settings.get(CommonSettings.MAX_FILES);
        return files > max ? Optional.of(Refusal.of("too_many_files", max)) : Optional.empty();
    }

    @Override
    public FileVerdict check(Upload upload) throws IOException {
        String name = SafeName.of(upload.fileName());
        int megabytes = settings.get(CommonSettings.MAX_FILE_SIZE);
        FileDigest digest = FileDigest.of(upload, megabytes * MEGABYTE);
        if (digest.size() > megabytes * MEGABYTE) {
            return refused("file_too_large", name, megabytes);
        }
        if (digest.size() == 0) {
            return refused("file_empty", name);
        }
        Optional<FileType> claimed = FileType.byName(name);
        if (claimed.isEmpty()) {
            return refused("file_type_not_allowed", name);
        }
        FileType type = claimed.get();
        if (!isReally(type, digest, upload)) {
            return refused("file_type_mismatch", name);
        }
        Optional<Refusal> found = scan(upload);
        return found.isPresent()
                ? new FileVerdict.Refused(found.get())
                : new FileVerdict.Accepted(name, type.contentType(), digest.size(), digest.sha256(), type.isPicture());
    }

    private boolean isReally(FileType type, FileDigest digest, Upload upload) throws IOException {
        // Bytes that say nothing would get their type from the name alone.
        if (tika.detect(digest.start()).equals(MediaType.OCTET_STREAM.toString())
                && !(type.isText() && PlainText.isLikely(digest.start()))) {
            return false;
        }
        // The name may only make the finding more precise (a zip is a docx), never another one; a plain name is enough.
        String found = tika.detect(digest.start(), type.plainName());
        return found.equals(type.contentType()) && (!type.isOfficePackage() || OfficePackage.isHarmless(upload, type));
    }

    private Optional<Refusal> scan(Upload upload) throws IOException {
        for (FileScanner scanner : scanners.get()) {
            Optional<Refusal> found = scanner.scan(upload);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static FileVerdict refused(String code, Object... args) {
        return new FileVerdict.Refused(Refusal.of(code, args));
    }
}
