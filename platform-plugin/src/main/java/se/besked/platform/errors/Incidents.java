package se.besked.platform.errors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a fault of ours a number that the citizen can quote and the log can be searched for. */
@Component
class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  /** Logs the fault and gives its number: eight characters, easy to read out. */
  String report(Throwable fault) {
    var id = next();
    LOG.error("Incident {}", id, fault);
    return id;
  }

  /**
   * The number of an answer with an error. Anybody can ask for what is not there, so that is a line
   * without a trace.
   */
  String number(int status, @Nullable Throwable fault) {
    if (fault != null) {
      return report(fault);
    }
    var id = next();
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.error("Incident {}: answered {}", id, status);
    } else {
      LOG.info("Incident {}: answered {}", id, status);
    }
    return id;
  }

  private static String next() {
    return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }
}
