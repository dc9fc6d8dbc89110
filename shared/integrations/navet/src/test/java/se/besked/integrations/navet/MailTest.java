package se.besked.integrations.navet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.kernel.people.PostalAddress;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.testkit.Personas;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where letters go, by what the register writes in its two addresses. */
class MailTest {
  private static ObjectNode record() {
    var post = JsonMapper.shared().createObjectNode().put("skyddAvPersonuppgifter", "SAKNAS");
    post.putObject("identitet").put("identitetsbeteckning", Personas.ALONE.digits());
    var registration = post.putObject("folkbokforing").put("lanskod", "12").put("kommunkod", "99");
    registration
        .putObject("adress")
        .put("careOf", "Kim Provsson")
        .put("gatuadress", "Provgatan 1")
        .put("adressfortsattning", "lgh 1101")
        .put("postnummer", "999 10")
        .put("postort", "HAVRELUNDA");
    post.putObject("kontaktadress").putObject("sverige").put("typ", "FOLKBOKFORINGSADRESS");
    return post;
  }

  private static ObjectNode special(ObjectNode post) {
    return post.putObject("kontaktadress")
        .putObject("sverige")
        .put("typ", "SARSKILD_POSTADRESS")
        .put("gatuadress", "Box 12")
        .put("postnummer", "99920")
        .put("postort", "Åkerby");
  }

  private static RegisteredPerson read(ObjectNode post) {
    return Post.read(post).orElseThrow().person();
  }

  @Test
  void theRegisteredAddressWithCareOfAndApartment() {
    assertThat(read(record()).mail())
        .isEqualTo(
            new PostalAddress("Kim Provsson", "Provgatan 1", "lgh 1101", "99910", "HAVRELUNDA"));
    assertThat(read(record()).registeredAddress().orElseThrow().oneLine())
        .doesNotContain("Kim Provsson");
  }

  @Test
  void theSpecialPostalAddressGoesBeforeTheRegisteredOne() {
    var post = record();
    special(post);
    assertThat(read(post).mail())
        .isEqualTo(new PostalAddress(null, "Box 12", null, "99920", "Åkerby"));
    assertThat(read(post).registeredAddress().orElseThrow().street()).isEqualTo("Provgatan 1");
  }

  @Test
  void whoLivesNowhereMayHaveAPostalAddress() {
    var post = record();
    post.remove("folkbokforing");
    special(post);
    assertThat(read(post).registeredAddress()).isEmpty();
    assertThat(read(post).mail()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gatuadress", "postnummer", "postort"})
  void aSpecialAddressThatIsNotWholeIsNoneAndNotTheOtherOne(String part) {
    var post = record();
    special(post).remove(part);
    assertThat(read(post).mail()).isNull();
  }

  @Test
  void whoIsProtectedOrGoneHasNone() {
    var post = record();
    assertThat(read(post.deepCopy().put("skyddAvPersonuppgifter", "SKYDDAD_FOLKBOKFORING")).mail())
        .isNull();
    assertThat(read(post.deepCopy().put("skyddAvPersonuppgifter", "?")).mail()).isNull();
    post.putObject("avregistrering").put("orsakskod", "UV");
    assertThat(read(post).mail()).isNull();
  }
}
