package se.besked.integrations.stafflogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.integrations.stafflogin.SamlSettings.Attributes;
import se.besked.integrations.stafflogin.SamlSettings.Provider;
import se.besked.integrations.stafflogin.SamlSettings.RoleRule;
import se.besked.integrations.stafflogin.SamlSettings.UnitRule;

/** What a provider says becomes who somebody is, by configuration alone. */
class StaffIdentityTest {
  private static final Provider PROVIDER = provider(List.of(new UnitRule("99", Set.of("enhet-1"))));

  private static Provider provider(List<UnitRule> units) {
    return new Provider(
        "kommun",
        "Kommunen",
        "https://idp.example",
        "https://idp.example/m",
        null,
        null,
        true,
        List.of(),
        new Attributes("id", "name", "given", "sur", "groups", "units", "number"),
        List.of(
            new RoleRule("Handläggare", Set.of("OFFICER")),
            new RoleRule("CN=Chefer,OU=BUF", Set.of("OFFICER", "DECISION_MAKER"))),
        units);
  }

  private static SamlLogin login(Map<String, List<String>> attributes) {
    return new SamlLogin(
        new LoginProvider("kommun", "Kommunen", Audience.STAFF),
        new ProviderSession("kommun", "n", null, null),
        "level",
        attributes);
  }

  private static Map<String, List<String>> anna() {
    var all = new HashMap<String, List<String>>();
    all.put("id", List.of("Anna.Prov@Kommun.example"));
    all.put("given", List.of("Anna"));
    all.put("sur", List.of("Prov"));
    all.put("groups", List.of("Alla", "Handläggare", "CN=Chefer,OU=BUF"));
    all.put("units", List.of("99", "77"));
    return all;
  }

  @Test
  void groupsGiveRolesAndValuesGiveUnits() {
    assertThat(StaffIdentity.of(login(anna()), PROVIDER))
        .isEqualTo(
            new StaffIdentity(
                "anna.prov@kommun.example",
                "Anna Prov",
                Set.of("OFFICER", "DECISION_MAKER"),
                Set.of("enhet-1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"given", "sur"})
  void whoeverHasOneNameHasThatName(String missing) {
    var all = anna();
    all.put(missing, List.of(" "));
    var name = missing.equals("sur") ? "Anna" : "Prov";
    assertThat(StaffIdentity.of(login(all), PROVIDER).name()).isEqualTo(name);
    all.remove(missing);
    assertThat(StaffIdentity.of(login(all), PROVIDER).name()).isEqualTo(name);
  }

  @Test
  void anAccountsNameIsNoPersons() {
    var all = anna();
    all.put("name", List.of("anna.prov@kommun.example"));
    assertThat(StaffIdentity.of(login(all), PROVIDER).name()).isEqualTo("Anna Prov");
    all.remove("given");
    all.remove("sur");
    assertThatThrownBy(() -> StaffIdentity.of(login(all), PROVIDER)).hasMessage("NO_NAME");
    all.remove("name");
    assertThatThrownBy(() -> StaffIdentity.of(login(all), PROVIDER)).hasMessage("NO_NAME");
  }

  @Test
  void withoutRulesTheValuesAreTheUnits() {
    assertThat(StaffIdentity.of(login(anna()), provider(List.of())).units())
        .containsExactlyInAnyOrder("99", "77");
  }

  @Test
  void aUnitWithBlanksIsNoUnit() {
    var all = anna();
    all.put("units", List.of(" 99 ", "a b", ""));
    assertThat(StaffIdentity.of(login(all), provider(List.of())).units()).containsExactly("99");
  }

  @ParameterizedTest
  @ValueSource(strings = {"handläggare", "Handläggare ", "CN=Chefer", "*"})
  void onlyTheVeryGroupGivesItsRole(String group) {
    var all = anna();
    all.put("groups", List.of(group));
    assertThatThrownBy(() -> StaffIdentity.of(login(all), PROVIDER)).hasMessage("NO_ROLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\nb",
        "199001019806",
        "9001019806",
        "900101-9806",
        "19900101-9806@k.se"
      })
  void whatCannotStandInTheAuditLogIsNoUserId(String id) {
    var all = anna();
    all.put("id", List.of(id));
    assertThatThrownBy(() -> StaffIdentity.of(login(all), PROVIDER)).hasMessage("USER_ID");
  }

  @Test
  void theSameUserIdTwiceIsOneAndTwoAreNone() {
    var all = anna();
    all.put("id", List.of("anna", "anna "));
    assertThat(StaffIdentity.of(login(all), PROVIDER).userId()).isEqualTo("anna");
    all.put("id", List.of("anna", "bo"));
    assertThatThrownBy(() -> StaffIdentity.of(login(all), PROVIDER)).hasMessage("ATTRIBUTE");
  }

  @Test
  void nothingPrintsWhoItIs() {
    assertThat(login(anna()).toString()).isEqualTo("SamlLogin[kommun]");
    assertThat(new ProviderSession("kommun", "anna", null, "s").toString())
        .isEqualTo("ProviderSession[kommun]");
  }
}
