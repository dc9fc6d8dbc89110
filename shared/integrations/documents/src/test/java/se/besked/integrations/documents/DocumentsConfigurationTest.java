package se.besked.integrations.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.besked.kernel.documents.CalendarFile;
import se.besked.kernel.documents.LetterPress;

class DocumentsConfigurationTest {
  private final ApplicationContextRunner host =
      new ApplicationContextRunner().withUserConfiguration(DocumentsConfiguration.class);

  @Test
  void givesThePressAndTheCalendar() {
    host.run(
        context ->
            assertThat(context).hasSingleBean(LetterPress.class).hasSingleBean(CalendarFile.class));
  }
}
