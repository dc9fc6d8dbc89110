package se.besked.integrations.navet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.testkit.Personas;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each cause of deregistration means, on a person's own record and on a relation to one. */
class DeregistrationTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CHILD = Personas.OLDER_CHILD_TOGETHER.digits();
  private static final String GUARDIAN = Personas.TOGETHER.digits();
  private static final String OTHER = Personas.TOGETHER_OTHER.digits();

  private static ObjectNode record(String number) {
    var post = JSON.createObjectNode().put("skyddAvPersonuppgifter", "SAKNAS");
    post.putObject("identitet").put("identitetsbeteckning", number);
    var name = post.putObject("namn");
    name.putObject("fornamn").put("namn", "Kim");
    name.putObject("efternamn").put("namn", "Provsson");
    var registration = post.putObject("folkbokforing").put("lanskod", "12").put("kommunkod", "99");
    registration
        .putObject("adress")
        .put("gatuadress", "Provgatan 1")
        .put("postnummer", "99910")
        .put("postort", "HAVRELUNDA");
    post.putArray("relationerTillFolkbokforda");
    return post;
  }

  private static ObjectNode relation(ObjectNode post, String to, String code) {
    var row =
        post.withArray("relationerTillFolkbokforda").addObject().put("identitetsbeteckning", to);
    row.putObject("typ").put("kod", code);
    row.putNull("avregistrering");
    return row;
  }

  private static RegisteredPerson read(ObjectNode post) {
    return Post.read(post).orElseThrow().person();
  }

  private static Set<PersonalNumber> numbers(String... all) {
    return java.util.Arrays.stream(all)
        .map(PersonalNumber::of)
        .collect(java.util.stream.Collectors.toSet());
  }

  /** The relation is there in spite of the cause, and whether the register can confirm it. */
  @ParameterizedTest
  @CsvSource({
    "AV, false, false",
    "UV, true, true",
    "GN, true, true",
    "GS, true, true",
    "OB, true, true",
    "TA, true, true",
    "AN, true, true",
    "AS, true, true",
    "FI, true, true",
    "XX, true, true",
    "'', true, true"
  })
  void onlyDeathEndsCustody(String cause, boolean counts, boolean unconfirmed) {
    var child = record(CHILD);
    relation(child, GUARDIAN, "V");
    relation(child, OTHER, "V").putObject("avregistrering").put("orsakskod", cause);
    var read = read(child);
    assertThat(read.guardians()).isEqualTo(counts ? numbers(GUARDIAN, OTHER) : numbers(GUARDIAN));
    assertThat(read.guardianUnconfirmed()).isEqualTo(unconfirmed);

    var guardian = record(GUARDIAN);
    relation(guardian, CHILD, "VF").putObject("avregistrering").put("orsakskod", cause);
    assertThat(read(guardian).guardianOf()).isEqualTo(counts ? numbers(CHILD) : Set.of());
  }

  @Test
  void aGuardianWhoNeverWasRegisteredIsOneWhateverTheRowSays() {
    for (var cause : new String[] {"UV", "OB", "XX"}) {
      var child = record(CHILD);
      relation(child, GUARDIAN, "V");
      var row = child.putArray("relationerTillAldrigFolkbokforda").addObject();
      row.putObject("typ").put("kod", "V");
      row.putObject("avregistrering").put("orsakskod", cause);
      assertThat(read(child).guardianUnconfirmed()).as(cause).isTrue();
      row.putObject("avregistrering").put("orsakskod", "AV");
      assertThat(read(child).guardianUnconfirmed()).as(cause).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AV", "UV", "OB", "TA", "AN", "AS", "FI", "XX", ""})
  void whoIsDeregisteredLivesNowhere(String cause) {
    var post = record(GUARDIAN);
    assertThat(read(post).gone()).isFalse();
    assertThat(read(post).registeredAddress()).isPresent();
    post.putObject("avregistrering").put("orsakskod", cause);
    assertThat(read(post).gone()).isTrue();
    assertThat(read(post).registeredAddress()).isEmpty();
    assertThat(read(post).livesWith(read(record(OTHER)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AVREGISTRERAT", "STÄNGT", "VILANDEFÖRKLARAT", "NYTT_ORD"})
  void onlyAnActiveIdentityLivesSomewhere(String status) {
    var post = record(GUARDIAN);
    var identity = (ObjectNode) post.path("identitet");
    identity.putObject("status").put("varde", "AKTIVT");
    assertThat(read(post).gone()).isFalse();
    identity.putObject("status").put("varde", status);
    assertThat(read(post).gone()).isTrue();
    assertThat(read(post).registeredAddress()).isEmpty();
    assertThat(read(post).livesWith(read(record(OTHER)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GN", "GS"})
  void anOldNumberIsNotAPersonWhoIsGone(String cause) {
    var post = record(GUARDIAN);
    post.putObject("avregistrering").put("orsakskod", cause);
    assertThat(read(post).gone()).isFalse();
    assertThat(Post.read(post).orElseThrow().outdated()).isTrue();
  }

  /** A record without civil status goes by its rows: an emigrated spouse is a spouse. */
  @Test
  void onlyDeathEndsAMarriageWithoutCivilStatus() {
    var post = record(GUARDIAN);
    var row = relation(post, OTHER, "M");
    row.putObject("avregistrering").put("orsakskod", "UV");
    assertThat(read(post).married()).isTrue();
    row.putObject("avregistrering").put("orsakskod", "AV");
    assertThat(read(post).married()).isFalse();
  }
}
