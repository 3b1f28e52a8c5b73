package org.broadleafcare.admin.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import javax.persistence.OptimisticLockException;
import org.broadleafcare.admin.web.problem.Problem.FieldError;
import org.broadleafcare.common.CareException;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.refusal.TicketChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns whatever went wrong into an answer people and programs can read. */
final class Problems {
    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** @param incident shown to the caller and written to the log when nothing else may be told */
    Problem of(Exception cause, Locale locale, String incident) {
        RequestRefused refusal = refusalIn(cause);
        if (refusal != null) {
            return problem(refusal.status(), refusal.code(), locale, refusal.args());
        }
        if (cause instanceof FieldsRefused refused) {
            return fields(refused, locale);
        }
        if (cause instanceof CareException refused) {
            return ours(refused, locale);
        }
        if (cause instanceof MaxUploadSizeExceededException || causedByUploadSize(cause)) {
            return problem(413, "too_large", locale, List.of());
        }
        if (cause instanceof HttpRequestMethodNotSupportedException) {
            return problem(405, "method_not_allowed", locale, List.of());
        }
        if (cause instanceof HttpMediaTypeNotSupportedException) {
            return problem(415, "unsupported_media_type", locale, List.of());
        }
        if (cause instanceof HttpMediaTypeNotAcceptableException) {
            return problem(406, "not_acceptable", locale, List.of());
        }
        if (isUnreadable(cause)) {
            return problem(400, "unreadable", locale, List.of());
        }
        if (isLostRace(cause)) {
            return problem(409, "conflict", locale, List.of());
        }
        return problem(500, "internal", locale, List.of(incident));
    }

    private Problem ours(CareException refused, Locale locale) {
        String key = refused.messageKey();
        String code = key.substring(key.lastIndexOf('.') + 1);
        Integer version = refused instanceof TicketChanged changed ? Integer.valueOf(changed.currentVersion()) : null;
        return problem(
                refused.kind().httpStatus(),
                code,
                messages.text(locale, key, refused.args().toArray()),
                locale,
                refused instanceof InvalidTicketInput invalid ? errors(invalid, locale) : null,
                version);
    }

    private Problem fields(FieldsRefused refused, Locale locale) {
        List<FieldError> errors = refused.refusals().stream()
                .map(one -> error(refused.field(), one, refused.keyPrefix() + one.code(), locale))
                .toList();
        return problem(400, "invalid_input", messages.text(locale, "care.problem.invalid_input"), locale, errors, null);
    }

    private List<FieldError> errors(InvalidTicketInput invalid, Locale locale) {
        return invalid.refusals().stream()
                .map(one -> error(one.field(), one.refusal(), one.messageKey(), locale))
                .toList();
    }

    private FieldError error(String field, Refusal refusal, String key, Locale locale) {
        String text = messages.text(locale, key, refusal.args().toArray());
        return new FieldError(field, refusal.code(), text);
    }

    private Problem problem(int status, String code, Locale locale, List<Object> args) {
        return problem(status, code, messages.text(locale, "care.problem." + code, args.toArray()), locale, null, null);
    }

    private Problem problem(
            int status,
            String code,
            String detail,
            Locale locale,
            @Nullable List<FieldError> errors,
            @Nullable Integer version) {
        String title = messages.text(locale, "care.problem.title." + status);
        return new Problem("urn:broadleafcare:problem:" + code, title, status, detail, code, errors, version);
    }

    /** Converters wrap what is thrown while they read. */
    private static @Nullable RequestRefused refusalIn(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof RequestRefused refused) {
                return refused;
            }
        }
        return null;
    }

    /** Somebody changed the same row between our look and our write. */
    private static boolean isLostRace(Exception cause) {
        return cause instanceof OptimisticLockingFailureException || cause instanceof OptimisticLockException;
    }

    private static boolean isUnreadable(Exception cause) {
        return cause instanceof HttpMessageNotReadableException
                || cause instanceof ServletRequestBindingException
                || cause instanceof TypeMismatchException
                || cause instanceof MultipartException
                || cause instanceof JsonProcessingException;
    }

    private static boolean causedByUploadSize(Exception cause) {
        Throwable reason = cause.getCause();
        return cause instanceof MultipartException
                && reason != null
                && reason.getClass().getSimpleName().contains("SizeLimit");
    }
}
