package se.besked.integrations.notices.simulated;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** GreenMail's SMTP server, with answers of its own to chosen recipients. */
final class PickyMailServer extends GreenMail {
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  PickyMailServer(int port) {
    super(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  /** The reply line to {@code RCPT TO} for this address; null to take its mail again. */
  void answer(String address, @Nullable String reply) {
    var key = address.toLowerCase(Locale.ROOT);
    if (reply == null) {
      answers.remove(key);
    } else {
      answers.put(key, reply);
    }
  }

  // Also called by the constructor above us, before our fields exist: touch none of them here.
  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
    var smtp = new SmtpServer(setups[0], new PickyManagers(managers));
    return Map.of(ServerSetup.PROTOCOL_SMTP, smtp);
  }

  private final class PickyManagers extends Managers {
    private final SmtpManager picky;

    private PickyManagers(Managers shared) {
      picky =
          new SmtpManager(shared.getImapHostManager(), shared.getUserManager()) {
            @Override
            public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
              return answers.get(recipient.getEmail().toLowerCase(Locale.ROOT));
            }
          };
    }

    @Override
    public SmtpManager getSmtpManager() {
      return picky;
    }
  }
}
