package se.besked.integrations.navet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.Address;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.PostalAddress;
import se.besked.kernel.people.Protection;
import se.besked.kernel.people.RegisteredPerson;
import tools.jackson.databind.JsonNode;

/**
 * One person's record in an answer.
 *
 * @param outdated true when the record is that of a number no longer used; the person lives on
 *     under the number it refers to
 */
record Post(RegisteredPerson person, boolean outdated) {
  private static final String GUARDIAN_FOR = "VF";
  private static final String HAS_GUARDIAN = "V";

  /** Married and registered partner; of a marriage that has ended, rows may remain. */
  private static final List<String> SPOUSE = List.of("M", "P");

  private static final Set<String> MARRIED = Set.of("G", "RP");
  private static final String SPECIAL_ADDRESS = "SARSKILD_POSTADRESS";
  private static final String DECEASED = "AV";
  private static final String ACTIVE = "AKTIVT";
  private static final Set<String> OLD_NUMBER = Set.of("GN", "GS");

  /** Nothing when the record does not say whose it is. */
  static Optional<Post> read(JsonNode post) {
    return NavetParts.number(post.path("identitet").path("identitetsbeteckning"))
        .map(number -> read(number, post));
  }

  private static Post read(PersonalNumber number, JsonNode post) {
    var protection = protection(post.path("skyddAvPersonuppgifter"));
    boolean outdated = OLD_NUMBER.contains(cause(post));
    boolean gone = !outdated && isDeregistered(post);
    var person =
        new RegisteredPerson(
            number,
            RegisteredName.of(post.path("namn")),
            protection,
            mayBeRead(protection) && !gone ? address(post.path("folkbokforing")) : null,
            birthDate(post),
            related(post, GUARDIAN_FOR),
            related(post, HAS_GUARDIAN),
            references(post, number),
            gone,
            hasUnconfirmedGuardian(post),
            isMarried(post),
            isMarried(post) ? spouse(post).orElse(null) : null,
            mayBeRead(protection) && !gone ? mail(post) : null);
    return new Post(person, outdated);
  }

  /**
   * For whatever cause, also one that is new to us or none; and whoever has an identity that is
   * closed, dormant, or in a state that is new to us.
   */
  private static boolean isDeregistered(JsonNode post) {
    var status = NavetParts.text(post.path("identitet").path("status").path("varde"));
    return hasValue(post.path("avregistrering")) || !(status.isEmpty() || status.equals(ACTIVE));
  }

  private static String cause(JsonNode row) {
    return NavetParts.text(row.path("avregistrering").path("orsakskod"));
  }

  private static boolean hasValue(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  /** Fails closed: only the one word that says there is no protection means none. */
  private static Protection protection(JsonNode flag) {
    return switch (NavetParts.text(flag)) {
      case "SAKNAS" -> Protection.NONE;
      case "SEKRETESSMARKERING" -> Protection.CONFIDENTIALITY_MARKED;
      case "SKYDDAD_FOLKBOKFORING" -> Protection.PROTECTED_REGISTRATION;
      default -> Protection.UNKNOWN;
    };
  }

  /** What stands for an address under the strongest protection is not where the person lives. */
  private static boolean mayBeRead(Protection protection) {
    return switch (protection) {
      case NONE, CONFIDENTIALITY_MARKED -> true;
      case PROTECTED_REGISTRATION, UNKNOWN -> false;
    };
  }

  /** No address without its municipality: the home municipality decides who handles the matter. */
  private static @Nullable Address address(JsonNode registration) {
    var address = registration.path("adress");
    var street = NavetParts.text(address.path("gatuadress"));
    var postalCode = NavetParts.text(address.path("postnummer")).replace(" ", "");
    var county = NavetParts.twoDigits(registration.path("lanskod"));
    var municipality = NavetParts.twoDigits(registration.path("kommunkod"));
    if (street.isEmpty() || county.length() != 2 || municipality.length() != 2) {
      return null;
    }
    return new Address(
        street,
        postalCode,
        NavetParts.text(address.path("postort")),
        orNull(NavetParts.text(address.path("nyckel"))),
        county + municipality,
        orNull(NavetParts.text(address.path("adressfortsattning"))),
        orNull(NavetParts.text(registration.path("lagenhet").path("nyckel"))));
  }

  /**
   * Whoever has asked for their post elsewhere gets it there or, when that is not whole, nowhere.
   */
  private static @Nullable PostalAddress mail(JsonNode post) {
    var contact = post.path("kontaktadress").path("sverige");
    return NavetParts.text(contact.path("typ")).equals(SPECIAL_ADDRESS)
        ? written(contact)
        : written(post.path("folkbokforing").path("adress"));
  }

  private static @Nullable PostalAddress written(JsonNode address) {
    var street = NavetParts.text(address.path("gatuadress"));
    var postalCode = NavetParts.text(address.path("postnummer")).replace(" ", "");
    var locality = NavetParts.text(address.path("postort"));
    return street.isEmpty() || postalCode.isEmpty() || locality.isEmpty()
        ? null
        : new PostalAddress(
            orNull(NavetParts.text(address.path("careOf"))),
            street,
            orNull(NavetParts.text(address.path("adressfortsattning"))),
            postalCode,
            locality);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable LocalDate birthDate(JsonNode post) {
    return NavetParts.date(post.path("fodelse").path("datum"));
  }

  /** Relations that nobody's death has ended. */
  private static Set<PersonalNumber> related(JsonNode post, String code) {
    var numbers = new HashSet<PersonalNumber>();
    for (var relation : post.path("relationerTillFolkbokforda")) {
      if (counts(relation, code)) {
        NavetParts.number(relation.path("identitetsbeteckning")).ifPresent(numbers::add);
      }
    }
    return numbers;
  }

  /** The civil status decides; a record without one goes by its rows. */
  private static boolean isMarried(JsonNode post) {
    var status = NavetParts.text(post.path("civiltilstand").path("kod"));
    return status.isEmpty() ? hasSpouseRow(post) : MARRIED.contains(status);
  }

  private static boolean hasSpouseRow(JsonNode post) {
    for (var block : List.of("relationerTillFolkbokforda", "relationerTillAldrigFolkbokforda")) {
      for (var relation : post.path(block)) {
        if (SPOUSE.stream().anyMatch(code -> counts(relation, code))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Nobody when there are several: which of them it is cannot be told. */
  private static Optional<PersonalNumber> spouse(JsonNode post) {
    var numbers = new HashSet<PersonalNumber>();
    SPOUSE.forEach(code -> numbers.addAll(related(post, code)));
    return numbers.size() == 1 ? numbers.stream().findFirst() : Optional.empty();
  }

  private static boolean hasUnconfirmedGuardian(JsonNode post) {
    for (var relation : post.path("relationerTillAldrigFolkbokforda")) {
      if (counts(relation, HAS_GUARDIAN)) {
        return true;
      }
    }
    for (var relation : post.path("relationerTillFolkbokforda")) {
      if (counts(relation, HAS_GUARDIAN)
          && (hasValue(relation.path("avregistrering"))
              || NavetParts.number(relation.path("identitetsbeteckning")).isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** Death alone ends a relation; whoever has emigrated or got another number still has it. */
  private static boolean counts(JsonNode relation, String code) {
    return NavetParts.text(relation.path("typ").path("kod")).equals(code)
        && !cause(relation).equals(DECEASED);
  }

  private static Set<PersonalNumber> references(JsonNode post, PersonalNumber own) {
    var numbers = new HashSet<PersonalNumber>();
    for (var reference : post.path("hanvisningar")) {
      NavetParts.number(reference.path("identitetsbeteckning")).ifPresent(numbers::add);
    }
    numbers.remove(own);
    return numbers;
  }
}
