package org.broadleafcare.storefront.form;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.common.file.FileRules;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Reads a posted form with its files, whether or not the shop has a multipart resolver. The form's hidden field
 * {@value #KEY} comes first and names the submission; files go to the shelf under it.
 */
public final class FormReader {
    /** Name of the hidden field with the submission key. */
    public static final String KEY = "submission";
    /** Name of the checkboxes that take a kept file away again. */
    public static final String DROP = "drop";
    /** Characters read of one text field; five times what a message may have. */
    static final int LONGEST_FIELD = 100_000;

    /** Names of the kept files the form shows, so that none is lost without a word. */
    static final String KEPT = "kept";

    private final UploadShelf shelf;
    private final FileRules rules;

    public FormReader(UploadShelf shelf, FileRules rules) {
        this.shelf = shelf;
        this.rules = rules;
    }

    public FormPost read(HttpServletRequest request, FileLimits limits) throws IOException {
        FormIntake intake = new FormIntake(shelf, rules, limits, request.getSession());
        if (request instanceof MultipartHttpServletRequest parsed) {
            readParsed(parsed, intake);
        } else if (MultipartStream.isMultipart(request)) {
            MultipartStream.read(request, intake, limits);
        } else {
            readFields(request, intake);
        }
        return intake.finish();
    }

    private static void readParsed(MultipartHttpServletRequest request, FormIntake intake) throws IOException {
        readFields(request, intake);
        for (List<MultipartFile> files : request.getMultiFileMap().values()) {
            for (MultipartFile file : files) {
                intake.file(file.getOriginalFilename(), file.getInputStream());
            }
        }
    }

    private static void readFields(HttpServletRequest request, FormIntake intake) {
        Map<String, String[]> parameters = request.getParameterMap();
        parameters.forEach((name, values) -> {
            for (String value : values) {
                intake.field(name, value);
            }
        });
    }
}
