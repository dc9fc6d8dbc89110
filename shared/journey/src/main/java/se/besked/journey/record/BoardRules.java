package se.besked.journey.record;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.regex.Pattern;
import se.besked.casework.record.Boards;
import se.besked.eservice.Words;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

/**
 * Which board a service's cases belong to and how its designations begin, under the topic {@code
 * registry}. What is not said is in one series for the whole municipality.
 */
public final class BoardRules implements Boards {
  public static final String TOPIC = "registry";

  private static final Pattern PREFIX = Pattern.compile("[A-ZÅÄÖ]{2,8}");

  /** What an e-service's own words call the matter in the record, where it is no application. */
  private static final String ARRIVAL = "service.record";

  private final Municipalities municipalities;
  private final EServices services;

  public BoardRules(Municipalities municipalities, EServices services) {
    this.municipalities = municipalities;
    this.services = services;
  }

  @Override
  public String arrival(String service) {
    return services
        .find(service)
        .map(s -> Words.of(s, Words.SWEDISH.getLanguage()))
        .filter(words -> words.knows(ARRIVAL))
        .map(words -> words.say(ARRIVAL))
        .orElseGet(() -> Boards.super.arrival(service));
  }

  @Override
  public String prefix(String municipality, String service, LocalDate day) {
    return municipalities
        .find(municipality)
        .filter(m -> m.rules().has(TOPIC))
        .map(m -> prefix(m, service, day))
        .orElseGet(() -> ONE.prefix(municipality, service, day));
  }

  private static String prefix(Municipality municipality, String service, LocalDate day) {
    try {
      return municipality.rules().on(TOPIC, day).value().each("boards").stream()
          .filter(board -> board.texts("services").contains(service))
          .findFirst()
          .map(board -> board.text("prefix"))
          .orElseGet(() -> ONE.prefix(municipality.id(), service, day));
    } catch (MissingRule noneThatDay) {
      return ONE.prefix(municipality.id(), service, day);
    }
  }

  /** Reads every board, so that a mistake is found at start. */
  public static void check(Parameters topic) {
    var services = new HashSet<String>();
    for (var board : topic.only("rule", "boards").each("boards")) {
      var prefix = board.only("prefix", "name", "services").text("prefix");
      if (!PREFIX.matcher(prefix).matches()) {
        throw new IllegalArgumentException(
            "Inställningen %s.prefix ska vara 2–8 stora bokstäver, till exempel BUN."
                .formatted(board.path()));
      }
      var unused = board.text("name");
      for (var service : board.texts("services")) {
        if (!services.add(service)) {
          throw new IllegalArgumentException(
              "E-tjänsten %s hör till två nämnder under %s.".formatted(service, topic.path()));
        }
      }
    }
  }
}
