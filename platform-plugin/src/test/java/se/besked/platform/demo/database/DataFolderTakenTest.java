package se.besked.platform.demo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.besked.platform.BeskedApplication;

/** One server at a time has a data folder. */
@ExtendWith(OutputCaptureExtension.class)
class DataFolderTakenTest {
  @TempDir Path data;

  @Test
  void aFolderIsFreeAgainWhenItsServerHasClosed() throws Exception {
    try (var first = DataFolder.take(data)) {
      assertThat(refusal(data)).contains(data.toString());
      assertThat(first.database()).hasParentRaw(data.toAbsolutePath());
    }
    DataFolder.take(data).close();
  }

  @Test
  void aSecondServerEndsWithASentenceBeforeItTouchesAnything(CapturedOutput output)
      throws Exception {
    try (var first = DataFolder.take(data)) {
      assertThatThrownBy(
              () ->
                  BeskedApplication.application()
                      .profiles("demo")
                      .run("--besked.data=" + data, "--besked.simulator-port=0"))
          .isInstanceOf(DataFolderTaken.class);

      assertThat(output)
          .contains("arbetar redan med mappen " + data, "välj en annan mapp med besked.data")
          .doesNotContain("\tat ");
      assertThat(data).isDirectoryNotContaining(file -> !file.endsWith("server.lock"));
      assertThat(first).isNotNull();
    }
  }

  /** What a server is told that wants the folder, too. */
  static String refusal(Path data) {
    return catchThrowableOfType(DataFolderTaken.class, () -> DataFolder.take(data)).getMessage();
  }
}
