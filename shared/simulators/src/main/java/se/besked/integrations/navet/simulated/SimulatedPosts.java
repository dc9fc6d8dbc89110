package se.besked.integrations.navet.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.HavrelundaPeople.Home;
import se.besked.simulation.HavrelundaPeople.Inhabitant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The inhabitants as records on the wire, complete or with what people of their kind lack. */
public final class SimulatedPosts {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HavrelundaPeople people;

  SimulatedPosts(HavrelundaPeople people) {
    this.people = people;
  }

  /** All records by number. */
  Map<String, ObjectNode> all() {
    var posts = new TreeMap<String, ObjectNode>();
    people.all().forEach(i -> posts.put(i.number(), post(i)));
    return posts;
  }

  private ObjectNode post(Inhabitant i) {
    var post = JSON.createObjectNode();
    post.put("skyddAvPersonuppgifter", i.protection());
    post.putObject("senastAndrad").put("tidpunkt", "2026-08-20T09:15:00.000+02:00");
    identity(post, i);
    name(post, i);
    people.home(i.address()).ifPresent(home -> addresses(post, home, i.apartment()));
    var relations = post.putArray("relationerTillFolkbokforda");
    relations(i).forEach(relations::add);
    var abroad = i.guardianAbroad();
    if (abroad != null) {
      var relation = post.putArray("relationerTillAldrigFolkbokforda").addObject();
      relation.put("fodelsetidsnummer", abroad.birthNumber());
      relation.putObject("typ").put("kod", "V").put("beskrivning", "Vårdnadshavare");
      var name = relation.putObject("namn");
      name.putObject("fornamn").put("namn", abroad.givenNames());
      name.putObject("efternamn").put("namn", abroad.surname());
    }
    var born = i.born() != null ? i.born().toString().replace("-", "") : i.number().substring(0, 8);
    post.putObject("fodelse").set("datum", date(born));
    post.putObject("civiltilstand").put("kod", i.spouse() == null ? "OG" : "G");
    return post;
  }

  private static void identity(ObjectNode post, Inhabitant i) {
    boolean coordination = i.number().charAt(6) >= '6';
    var identity = post.putObject("identitet").put("identitetsbeteckning", i.number());
    identity.put("typ", coordination ? "SAMORDNINGSNUMMER" : "PERSONNUMMER");
    identity.putObject("status").put("varde", "AKTIVT");
    if (!i.earlierNumbers().isEmpty()) {
      var references = post.putArray("hanvisningar");
      i.earlierNumbers().forEach(n -> references.addObject().put("identitetsbeteckning", n));
    }
  }

  private static void name(ObjectNode post, Inhabitant i) {
    var name = post.putObject("namn");
    // The flag for a proved name is spelt in two ways on the wire.
    name.putObject("fornamn")
        .put("namn", i.givenNames())
        .put("tilltalsnamnsmarkering", i.callName())
        .put(i.isWoman() ? "strykt" : "styrkt", true);
    name.putNull("mellannamn");
    name.putObject("efternamn").put("namn", i.surname());
    name.put("aviseringsnamn", i.surname() + ", " + i.givenNames());
  }

  private static void addresses(ObjectNode post, Home home, @Nullable String apartment) {
    var registration = post.putObject("folkbokforing");
    registration.set("datum", date("20191012"));
    registration
        .putObject("adress")
        .putNull("careOf")
        .put("gatuadress", home.street())
        .put("adressfortsattning", apartment)
        .put("postnummer", home.postalCode())
        .put("postort", home.locality().toUpperCase(Locale.ROOT))
        .put("nyckel", home.key());
    if (apartment != null) {
      registration.putObject("lagenhet").put("nyckel", dwelling(home, apartment));
    }
    registration.put("lanskod", home.municipalityCode().substring(0, 2));
    registration.put("kommunkod", home.municipalityCode().substring(2));
    registration.putArray("historik");
    post.putObject("kontaktadress")
        .putObject("sverige")
        .putNull("careOf")
        .put("gatuadress", home.street())
        .put("adressfortsattning", apartment)
        .put("postnummer", home.postalCode())
        .put("postort", home.locality())
        .put("typ", "FOLKBOKFORINGSADRESS");
  }

  private static String dwelling(Home home, String apartment) {
    return UUID.nameUUIDFromBytes((home.key() + apartment).getBytes(UTF_8)).toString();
  }

  private List<ObjectNode> relations(Inhabitant i) {
    var rows = new ArrayList<ObjectNode>();
    for (var child : i.guardianOf()) {
      rows.add(relation(child, "VF", "20200401"));
      rows.add(relation(child, "B", null));
    }
    if (i.spouse() != null) {
      rows.add(relation(i.spouse(), "M", null));
    }
    i.parentOf().forEach(child -> rows.add(relation(child, "B", null)));
    for (var other : people.all()) {
      if (other.guardianOf().contains(i.number())) {
        rows.add(relation(other.number(), "V", "20200401"));
      }
      if (other.guardianOf().contains(i.number()) || other.parentOf().contains(i.number())) {
        rows.add(relation(other.number(), other.isWoman() ? "MO" : "FA", null));
      }
    }
    return rows;
  }

  static ObjectNode relation(String number, String code, @Nullable String custodyFrom) {
    var relation = JSON.createObjectNode().put("identitetsbeteckning", number);
    relation.putObject("typ").put("kod", code).put("beskrivning", description(code));
    Optional.ofNullable(custodyFrom).ifPresent(d -> relation.set("fromDatumVardnad", date(d)));
    return relation.putNull("avregistrering");
  }

  private static String description(String code) {
    return switch (code) {
      case "VF" -> "Vårdnadshavare för";
      case "V" -> "Vårdnadshavare";
      case "B" -> "Barn";
      case "M" -> "Make/maka";
      case "MO" -> "Moder";
      default -> "Fader";
    };
  }

  /**
   * A date block.
   *
   * @param value eight digits; month and day may be 00, as in the register
   */
  public static ObjectNode date(String value) {
    var date = JSON.createObjectNode().put("varde", value);
    boolean whole = !value.substring(4, 6).equals("00") && !value.substring(6).equals("00");
    if (whole && value.charAt(6) < '4') {
      return date.put(
          "rfc3339Datum",
          value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6));
    }
    return date.putNull("rfc3339Datum");
  }
}
