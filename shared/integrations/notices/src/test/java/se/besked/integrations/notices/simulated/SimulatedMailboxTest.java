package se.besked.integrations.notices.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;

class SimulatedMailboxTest {
  private final SimulatedMailbox mailbox = new SimulatedMailbox(0);

  @AfterEach
  void close() {
    mailbox.close();
  }

  private void send(String to, String subject, String text) {
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(mailbox.port());
    var mail = new SimpleMailMessage();
    mail.setFrom("a@havrelunda.example");
    mail.setTo(to);
    mail.setSubject(subject);
    mail.setText(text);
    server.send(mail);
  }

  private SimulatedResponse ask(String method, String path, String body) {
    return mailbox.answer(
        new SimulatedRequest(
            method,
            path,
            "",
            Map.<String, List<String>>of(),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private String page() {
    return new String(ask("GET", "/", "").body(), StandardCharsets.UTF_8);
  }

  @Test
  void whatWasSentIsShownNewestFirstAndNeverAsMarkup() {
    send("bo@example.com", "Första", "Se https://havrelunda.example/min-sida");
    send("bo@example.com", "Andra <b>", "<script>alert(1)</script>");
    assertThat(page())
        .containsSubsequence("Andra &lt;b&gt;", "Första")
        .contains("<a href=\"https://havrelunda.example/min-sida\">")
        .doesNotContain("<script>");
  }

  @Test
  void recipientsAreMadeToFailAndMendedOverHttp() {
    assertThat(ask("POST", "/recipients", "address=bo%40example.com&answer=refuse").status())
        .isEqualTo(303);
    assertThat(catchThrowable(() -> send("bo@example.com", "x", "y")))
        .isInstanceOf(MailSendException.class);
    ask("POST", "/recipients", "address=bo%40example.com&answer=accept");
    send("bo@example.com", "x", "y");
    assertThat(mailbox.received()).hasSize(1);
  }

  @Test
  void canBeEmptied() {
    send("bo@example.com", "x", "y");
    ask("POST", "/empty", "");
    assertThat(mailbox.received()).isEmpty();
    assertThat(page()).contains("Inga mejl än.");
  }
}
