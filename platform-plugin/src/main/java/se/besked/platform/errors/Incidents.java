package se.besked.platform.errors;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a fault of ours a number that the citizen can quote and the log can be searched for. */
@Component
class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  /** Logs the fault and gives its number: eight characters, easy to read out. */
  String report(Throwable fault) {
    var id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    LOG.error("Incident {}", id, fault);
    return id;
  }
}
