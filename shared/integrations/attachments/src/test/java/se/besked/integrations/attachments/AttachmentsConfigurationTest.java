package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.besked.integrations.attachments.simulated.SimulatedClamd;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;
import se.besked.kernel.attachments.Verdict.Reason;

class AttachmentsConfigurationTest {
  private final ApplicationContextRunner host =
      new ApplicationContextRunner().withUserConfiguration(AttachmentsConfiguration.class);

  @Test
  void withoutPropertiesTheUsualLimitsHold() {
    host.run(
        context -> {
          var limits = context.getBean(AttachmentCheck.class).limits();
          assertThat(limits.maxBytes()).isEqualTo(10 * 1024 * 1024);
          assertThat(limits.maxFiles()).isEqualTo(10);
          assertThat(limits.mediaTypes())
              .contains(
                  "application/pdf",
                  "image/jpeg",
                  "image/png",
                  "image/heic",
                  "image/webp",
                  "image/avif");
        });
  }

  @Test
  void scansWhenAScannerIsNamed() {
    try (var clamd = new SimulatedClamd(0)) {
      host.withPropertyValues(
              "besked.attachments.allowed=pdf",
              "besked.attachments.max-bytes=2MB",
              "besked.attachments.clamd.host=127.0.0.1",
              "besked.attachments.clamd.port=" + clamd.port())
          .run(
              context -> {
                var check = context.getBean(AttachmentCheck.class);
                var infected = SampleFiles.join(SampleFiles.pdf(), SimulatedClamd.eicar());
                assertThat(check.take(new Sender("a"), "a.pdf", new ByteArrayInputStream(infected)))
                    .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        no -> assertThat(no.reason()).isEqualTo(Reason.MALWARE));
                assertThat(check.limits().fileExtensions()).containsExactly("pdf");
              });
    }
  }

  @Test
  void nonsenseStopsTheHostWithASentence() {
    host.withPropertyValues("besked.attachments.max-files=0")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("max-files ska vara minst 1"));
  }
}
