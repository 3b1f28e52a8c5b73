package org.broadleafcare.admin.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.admin.web.ETags;
import org.broadleafcare.common.text.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a problem whatever fails below {@code /care-api}, also when no call was found for the request. */
final class ApiProblems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final Problems problems;
    private final ObjectMapper json;

    ApiProblems(Messages messages, ObjectMapper json) {
        this.problems = new Problems(messages);
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception cause) {
        if (!ApiPaths.isApi(request)) {
            return null;
        }
        String incident = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        Problem problem = problems.of(cause, LocaleContextHolder.getLocale(), incident);
        if (problem.status() >= 500) {
            LOG.error("Incident {}: {} {} failed", incident, request.getMethod(), request.getRequestURI(), cause);
        } else {
            LOG.debug("{} {} refused: {}", request.getMethod(), request.getRequestURI(), cause.toString());
        }
        try {
            write(problem, response);
        } catch (IOException e) {
            LOG.debug("Nobody listens any more: {}", e.toString());
        }
        return new ModelAndView();
    }

    private void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (response.containsHeader("Content-Disposition")) {
            // A file that broke off before it was on its way; a header cannot be taken back, only changed.
            response.setHeader("Content-Disposition", "inline");
        }
        if (problem.version() != null) {
            response.setHeader("ETag", ETags.of(problem.version()));
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
