package se.besked.platform.setup;

import java.io.Serial;
import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Settings that real citizens must not meet. The start ends with sentences, not with a trace. */
final class ProductionRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ProductionRefused(List<String> why) {
    super("Besked startar inte så här:\n" + String.join("\n", why));
  }

  /** Found by Spring Boot through {@code META-INF/spring.factories}. */
  static final class Analyzer extends AbstractFailureAnalyzer<ProductionRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, ProductionRefused refused) {
      return new FailureAnalysis(
          refused.getMessage(),
          "Ändra det som står ovan. Varje inställning finns i docs/operations.md, under"
              + " Production.",
          refused);
    }
  }
}
