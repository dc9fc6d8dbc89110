package se.besked.platform.municipality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.kernel.law.Figure;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.TopicForm;
import se.besked.kernel.municipality.Municipality.Contact;
import se.besked.kernel.text.EmailAddress;

/** How to reach people, as a topic: a new telephone number also begins on a day. */
public final class ContactTopic {
  public static final String TOPIC = "contact";

  static final TopicForm FORM =
      new TopicForm(
          TOPIC,
          "Kontaktuppgifter på sidor och i brev",
          List.of(
              Figure.text("unit", "Enhet", ""),
              Figure.text("phone", "Telefon", ""),
              Figure.text("email", "E-post", ""),
              Figure.text("street", "Gatuadress", ""),
              Figure.text("postalCode", "Postnummer", ""),
              Figure.text("locality", "Postort", ""),
              Figure.text("openingHours", "Öppettider", ""),
              Figure.text("website", "Webbplats", "börjar med https://")));

  private ContactTopic() {}

  static Contact from(Parameters p) {
    p.only(FORM.figures().stream().map(Figure::name).toArray(String[]::new));
    var read =
        new Contact(
            p.text("unit"),
            p.text("phone"),
            p.text("email"),
            p.text("street"),
            p.text("postalCode"),
            p.text("locality"),
            p.text("openingHours"),
            p.text("website"));
    if (!EmailAddress.read(read.email()).equals(Optional.of(read.email()))) {
      throw new IllegalArgumentException("Inställningen contact.email ska vara en e-postadress.");
    }
    if (!read.website().startsWith("https://")) {
      throw new IllegalArgumentException("Inställningen contact.website ska börja med https://.");
    }
    return read;
  }

  static void check(Parameters p) {
    var unused = from(p);
  }

  /** What the file says, as the figures of the topic. */
  public static Map<String, Object> figures(Contact contact) {
    return Map.of(
        "unit", contact.unit(),
        "phone", contact.phone(),
        "email", contact.email(),
        "street", contact.street(),
        "postalCode", contact.postalCode(),
        "locality", contact.locality(),
        "openingHours", contact.openingHours(),
        "website", contact.website());
  }
}
