package se.besked.platform.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Addresses that the server itself cannot decode reach no application code; under {@code /api/}
 * this gives them problem details too.
 */
final class UnreadableAddresses
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(Report.class.getName());
          }
        });
  }

  /** Made by Tomcat, by name. */
  public static final class Report extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(Report.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
      var uri = request.getRequestURI();
      if (uri == null || !uri.startsWith("/api/")) {
        super.report(request, response, problem);
        return;
      }
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      var sv = Language.SWEDISH;
      int words = status >= 500 ? 500 : status == 404 ? 404 : 400;
      var body =
          new Problem(
              "about:blank",
              sv.say("title." + words),
              status,
              sv.say("detail." + words),
              "/",
              java.util.List.of());
      try {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getReporter().write(MAPPER.writeValueAsString(body));
        response.finishResponse();
      } catch (IOException | IllegalStateException gone) {
        LOG.debug("The caller has gone", gone);
      }
    }
  }
}
