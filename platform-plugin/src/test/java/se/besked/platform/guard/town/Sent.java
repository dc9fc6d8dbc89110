package se.besked.platform.guard.town;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.leak.Part;
import se.besked.platform.guard.leak.Unpacked;

/** What has been sent to somebody, by the way it went. */
public record Sent(Map<String, List<Part>> byWay) {
  /** How much had been sent to anybody by then. */
  record Before(int mails, int messages, int letters) {
    static final Before ALL = new Before(0, 0, 0);

    static Before now(Host host) {
      var suppliers = host.suppliers();
      return new Before(
          suppliers.mailbox().received().size(),
          suppliers.sms().received().size(),
          suppliers.digitalPost().received().size());
    }
  }

  /**
   * @param addresses of theirs: e-mail addresses, and telephone numbers as they are written to
   */
  static Sent to(Host host, PersonalNumber number, Set<String> addresses, Before since) {
    var suppliers = host.suppliers();
    var all = new LinkedHashMap<String, List<Part>>();
    var mails = new ArrayList<Part>();
    suppliers.mailbox().received().stream()
        .skip(since.mails())
        .filter(mail -> addresses.contains(mail.to()))
        .forEach(mail -> mails.addAll(Unpacked.mail(mail)));
    all.put("mail", mails);
    var messages = new ArrayList<Part>();
    suppliers.sms().received().stream()
        .skip(since.messages())
        .filter(message -> addresses.contains(message.to()))
        .forEach(message -> messages.addAll(Unpacked.message(message)));
    all.put("text messages", messages);
    var letters = new ArrayList<Part>();
    suppliers.digitalPost().received().stream()
        .skip(since.letters())
        .filter(letter -> letter.recipient().equals(number.digits()))
        .forEach(letter -> letters.addAll(Unpacked.post(letter)));
    all.put("digital post", letters);
    return new Sent(all);
  }
}
