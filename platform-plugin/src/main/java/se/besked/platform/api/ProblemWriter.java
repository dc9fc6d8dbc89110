package se.besked.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details, the same way wherever a request is stopped. */
public final class ProblemWriter {
  private final JsonMapper mapper = JsonMapper.builder().build();

  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String detail,
      List<FieldProblem> errors)
      throws IOException {
    write(request, response, status, ApiRefusal.kindOf(status), detail, errors);
  }

  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String kind,
      String detail,
      List<FieldProblem> errors)
      throws IOException {
    var language = Language.of(request);
    boolean plain = kind.equals(ApiRefusal.kindOf(status));
    var problem =
        new Problem(
            "urn:besked:problem:" + kind,
            language.say("title." + (plain ? Integer.toString(status.value()) : kind)),
            status.value(),
            detail,
            Discreet.path(request.getRequestURI()),
            errors);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(mapper.writeValueAsBytes(problem));
  }

  /** The plain problem of a status, e.g. 404, with the words kept for it. */
  public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    var detail = Language.of(request).say("detail." + status.value());
    write(request, response, status, detail, List.of());
  }
}
