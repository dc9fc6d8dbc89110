package se.besked.integrations.navet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.kernel.people.PersonName;
import tools.jackson.databind.json.JsonMapper;

/** The name block as the register sends it for people with many names, one, or none yet. */
class RegisteredNameTest {
  private static PersonName read(String json) {
    return RegisteredName.of(JsonMapper.shared().readTree(json.replace('\'', '"')));
  }

  @Test
  void manyNamesAndTheOneUsedInDailyLife() {
    var both = "'tilltalsnamnsmarkering':'20'},'efternamn':{'namn':'Provsson'}}";
    assertThat(read("{'fornamn':{'namn':'Tuva Prova'," + both))
        .isEqualTo(new PersonName("Prova", "Provsson"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'efternamn':{'namn':'Enanamn'}}",
        "{'fornamn':{'namn':''},'efternamn':{'namn':'Enanamn'}}",
        "{'fornamn':null,'mellannamn':{'namn':'Enanamn'}}",
        "{'fornamn':{'tilltalsnamnsmarkering':'10'},'efternamn':{'namn':'Enanamn'}}"
      })
  void aSurnameAloneIsAName(String json) {
    assertThat(read(json)).isEqualTo(new PersonName("", "Enanamn"));
    assertThat(read(json).full()).isEqualTo("Enanamn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'fornamn':{'namn':'Enanamn'}}",
        "{'fornamn':{'namn':'Enanamn'},'efternamn':null}",
        "{'fornamn':{'namn':'Enanamn','tilltalsnamnsmarkering':'10'},'efternamn':{'namn':''}}"
      })
  void aGivenNameAloneIsAName(String json) {
    assertThat(read(json)).isEqualTo(new PersonName("Enanamn", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'fornamn':{'namn':' '},'efternamn':{'namn':' '}}"})
  void aNewbornHasNoneYet(String json) {
    assertThat(read(json)).isEqualTo(PersonName.NOT_REGISTERED);
  }
}
