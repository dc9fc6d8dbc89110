package se.besked.integrations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.besked.integrations.notices.simulated.SimulatedMailbox;
import se.besked.kernel.notices.Delivery;
import se.besked.kernel.notices.Notice;
import se.besked.kernel.notices.NoticeSender;
import se.besked.simulation.SimulatorServer;

/** As the host wires it, with the page where a demo user reads the mail. */
class NoticesConfigurationTest {
  private final ApplicationContextRunner host =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
          .withUserConfiguration(NoticesConfiguration.class)
          .withPropertyValues(
              "besked.notices.from=no-reply@havrelunda.example",
              "besked.notices.sender-name=Havrelunda kommun",
              "besked.notices.start-page-url=https://etjanst.havrelunda.example/min-sida",
              "spring.mail.properties.mail.smtp.timeout=1234");

  @Test
  void sendsToTheServerThatIsConfiguredAndTheDemoUserReadsIt() {
    try (var mailbox = new SimulatedMailbox(0);
        var simulators = new SimulatorServer(0, List.of(mailbox));
        var browser = HttpClient.newHttpClient()) {
      host.withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + mailbox.port())
          .run(
              context -> {
                var notice =
                    Notice.verifyAddress(
                        UUID.randomUUID(), "asa@example.com", Locale.of("sv"), "482913");
                var sent = context.getBean(NoticeSender.class).send(notice);
                assertThat(sent).isInstanceOf(Delivery.Delivered.class);
                var page = get(browser, simulators.url("mail"));
                assertThat(page).contains("asa@example.com", "482913", "Bekräfta din e-postadress");
              });
    }
  }

  @Test
  void missingTimeoutsAreSetAndGivenOnesKept() {
    host.withPropertyValues("spring.mail.host=127.0.0.1")
        .run(
            context -> {
              var settings = context.getBean(JavaMailSenderImpl.class).getJavaMailProperties();
              assertThat(settings)
                  .containsEntry("mail.smtp.timeout", "1234")
                  .containsEntry("mail.smtp.connectiontimeout", "10000")
                  .containsEntry("mail.smtp.writetimeout", "30000");
            });
  }

  @Test
  void withoutAMailServerTheHostSaysWhatIsMissing() {
    host.run(
        context ->
            assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("spring.mail.host"));
  }

  private static String get(HttpClient browser, String url)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return browser.send(request, BodyHandlers.ofString()).body();
  }
}
