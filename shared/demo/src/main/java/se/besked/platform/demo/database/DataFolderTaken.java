package se.besked.platform.demo.database;

import java.io.Serial;
import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Another server works with the same data. The start ends with a sentence, not with a trace. */
final class DataFolderTaken extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  DataFolderTaken(Path folder, String process) {
    super(
        "En annan server%s arbetar redan med mappen %s."
            .formatted(process.isEmpty() ? "" : " (process " + process + ")", folder));
  }

  /** Found by Spring Boot through {@code META-INF/spring.factories}. */
  static final class Analyzer extends AbstractFailureAnalyzer<DataFolderTaken> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolderTaken taken) {
      return new FailureAnalysis(
          taken.getMessage(), "Stoppa den, eller välj en annan mapp med besked.data.", taken);
    }
  }
}
