package se.besked.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import se.besked.casework.access.Refusal;
import se.besked.casework.store.Stale;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.errors.Outage;

/** Turns everything that goes wrong under {@code /api/} into problem details. */
final class ApiProblems implements HandlerExceptionResolver, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
  private static final String PREFIX = "/api/";

  private final ProblemWriter writer;

  ApiProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception problem) {
    if (!request.getRequestURI().startsWith(PREFIX)) {
      return null;
    }
    try {
      answer(request, response, problem);
      return new ModelAndView();
    } catch (IOException gone) {
      LOG.debug("The caller has gone", gone);
      return new ModelAndView();
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Exception problem)
      throws IOException {
    switch (problem) {
      case ApiRefusal r ->
          writer.write(
              request,
              response,
              r.status(),
              r.kind(),
              java.util.Objects.requireNonNullElse(r.getMessage(), ""),
              r.errors());
      case ErrorResponse e when e.getStatusCode().is4xxClientError() -> {
        e.getHeaders().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        writer.write(request, response, known(e.getStatusCode().value()));
      }
      case Refusal e -> writer.write(request, response, HttpStatus.NOT_FOUND);
      case Stale e -> writer.write(request, response, HttpStatus.PRECONDITION_FAILED);
      case IntegrationFailure e -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        writer.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
      }
      case InvalidParameterException e -> unreadableQuery(request, response);
      default -> {
        LOG.error("A request to the public API failed", problem);
        if (Outage.isBehind(problem)) {
          response.setHeader(HttpHeaders.RETRY_AFTER, "30");
          writer.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
        } else {
          writer.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR);
        }
      }
    }
  }

  private void unreadableQuery(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var message = Language.of(request).say("query.unreadable");
    var errors = List.of(new FieldProblem("query", message));
    writer.write(request, response, HttpStatus.BAD_REQUEST, "query: " + message, errors);
  }

  private static HttpStatus known(int status) {
    return switch (status) {
      case 404 -> HttpStatus.NOT_FOUND;
      case 405 -> HttpStatus.METHOD_NOT_ALLOWED;
      case 406 -> HttpStatus.NOT_ACCEPTABLE;
      case 413 -> HttpStatus.CONTENT_TOO_LARGE;
      case 415 -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      default -> HttpStatus.BAD_REQUEST;
    };
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
