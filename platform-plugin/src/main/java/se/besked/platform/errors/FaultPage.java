package se.besked.platform.errors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What is answered when nothing else has: an error of a filter, a servlet or a file, with its
 * status and a number. The server itself writes it, outside of pages, logins and controllers, so
 * that it needs nothing that may be what failed, and so that there is no address to be sent to.
 */
final class FaultPage extends ErrorReportValve {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final Incidents incidents;
  private final FaultWords words;

  FaultPage(Incidents incidents, FaultWords words) {
    this.incidents = incidents;
    this.words = words;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
        || response.getContentWritten() > 0
        || !response.setErrorReported()
        || !canAnswer(response)) {
      return;
    }
    int status =
        Outage.isBehind(fault) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : response.getStatus();
    // Anybody can ask for what cannot be read: no trace for that.
    boolean isOurs = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    var number = incidents.number(status, isOurs ? fault : null);
    var content =
        isForPeople(request) ? words.page(status, number, request) : words.problem(status, number);
    try {
      response.setStatus(status);
      guard(response);
      response.setContentType(
          isForPeople(request) ? "text/html;charset=UTF-8" : "application/problem+json");
      if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
        response.setHeader("Retry-After", "30");
      }
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(content);
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      LoggerFactory.getLogger(FaultPage.class).debug("Nobody was there to be told", gone);
    }
  }

  private static boolean canAnswer(Response response) {
    var allowed = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
    return allowed.get();
  }

  /** Those whom an error came before are here too: what every answer carries is set again. */
  private static void guard(Response response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** Everybody but programs, which call the API or ask for JSON. */
  private static boolean isForPeople(Request request) {
    var path = request.getRequestURI();
    var accept = request.getHeader("Accept");
    boolean asksForJson = accept != null && accept.contains("json") && !accept.contains("html");
    return !asksForJson
        && (path == null || !(path.startsWith("/api/") || path.startsWith("/oauth2/")));
  }
}
