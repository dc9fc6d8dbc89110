package se.besked.integrations.notices.simulated;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;

/**
 * A mail server on the loopback address that keeps everything it is given, and a page where a demo
 * user reads it: mounted as {@code mail} on the simulators' server.
 *
 * <p>It speaks real SMTP, so set {@code spring.mail.host=127.0.0.1} and {@code spring.mail.port} to
 * {@link #port()}.
 */
public final class SimulatedMailbox implements Simulator, AutoCloseable {
  private final PickyMailServer server;

  /**
   * Starts the server.
   *
   * @param port on the loopback address, 0 for any free one
   */
  public SimulatedMailbox(int port) {
    server = new PickyMailServer(port);
    server.start();
  }

  /** The SMTP port. */
  public int port() {
    return server.getSmtp().getPort();
  }

  /** Everything received, oldest first. */
  public List<ReceivedMail> received() {
    return Arrays.stream(server.getReceivedMessages()).map(SimulatedMailbox::read).toList();
  }

  /** Everything received for one address, oldest first. */
  public List<ReceivedMail> receivedBy(String address) {
    return received().stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
  }

  /** From now on the address is unknown: refused for good. */
  public void refuse(String address) {
    server.answer(address, "550 5.1.1 No such user here");
  }

  /** From now on the server asks for another try later when it is given this address. */
  public void beBusyFor(String address) {
    server.answer(address, "451 4.3.0 Try again later");
  }

  /** The address gets its mail again. */
  public void accept(String address) {
    server.answer(address, null);
  }

  /** Throws away everything received. */
  public void empty() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException("The simulated mailbox could not be emptied", e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  @Override
  public String name() {
    return "mail";
  }

  /** {@code GET /} shows the mail; {@code POST /recipients} with address and answer changes one. */
  @Override
  public SimulatedResponse answer(SimulatedRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /" -> SimulatedResponse.html(MailPage.of(received()));
      case "POST /empty" -> {
        empty();
        yield SimulatedResponse.redirect("./");
      }
      case "POST /recipients" -> {
        var form = request.form();
        var address = form.getOrDefault("address", "");
        switch (form.getOrDefault("answer", "")) {
          case "refuse" -> refuse(address);
          case "busy" -> beBusyFor(address);
          default -> accept(address);
        }
        yield SimulatedResponse.redirect("./");
      }
      default -> SimulatedResponse.text(404, "Here is only the mail.");
    };
  }

  private static ReceivedMail read(MimeMessage message) {
    try {
      return new ReceivedMail(
          message.getMessageID(),
          ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
          ((InternetAddress) message.getAllRecipients()[0]).getAddress(),
          message.getSubject(),
          text(message, "text/plain"),
          text(message, "text/html"));
    } catch (MessagingException e) {
      throw new IllegalStateException("The simulated mailbox holds an unreadable message", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Part part, String type) throws MessagingException, IOException {
    var found = find(part, type);
    return found == null ? "" : found;
  }

  private static @Nullable String find(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return ((String) part.getContent()).replace("\r\n", "\n");
    }
    if (part.getContent() instanceof MimeMultipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        var found = find(inner, type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
