package se.besked.platform.setup;

import java.io.Serial;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database that this program must not work on. The start ends with a sentence. */
final class DatabaseRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  DatabaseRefused(String why) {
    super(why);
  }

  /** Found by Spring Boot through {@code META-INF/spring.factories}. */
  static final class Analyzer extends AbstractFailureAnalyzer<DatabaseRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseRefused refused) {
      return new FailureAnalysis(
          refused.getMessage(),
          "Nothing has been changed. See docs/operations.md, Keys and upgrades.",
          refused);
    }
  }
}
