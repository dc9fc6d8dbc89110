package se.besked.integrations.stafflogin.simulated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Those who work in Havrelunda, none of whom exists, and what their groups give. */
public final class HavrelundaStaff {
  private static final String USER_ID = "urn:oid:1.3.6.1.4.1.5923.1.1.1.6";
  private static final String NAME = "urn:oid:2.16.840.1.113730.3.1.241";
  private static final String GROUP = "http://schemas.xmlsoap.org/claims/Group";
  private static final String UNIT = "sisSchoolUnitCode";
  private static final String LEVEL =
      "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";

  private static final List<Group> GROUPS =
      List.of(
          new Group("BUF-Handlaggare", "OFFICER", "REGISTRAR"),
          new Group("BUF-Beslutsfattare", "OFFICER", "DECISION_MAKER", "REGISTRAR"),
          new Group("BUF-Rektorer", "PRINCIPAL"),
          new Group("BUF-Namndsekreterare", "REGISTRAR"),
          new Group("BUF-Avgifter", "FEE_OFFICER"),
          new Group("BUF-Skyddade", "OFFICER", "DECISION_MAKER", "REGISTRAR", "PROTECTED_CASES"),
          new Group("BUF-Administratorer", "ADMINISTRATOR"),
          new Group("BUF-Granskare", "AUDITOR"),
          new Group("BUF-Drift", "OPERATIONS"));

  private HavrelundaStaff() {}

  private record Group(String name, List<String> roles) {
    Group(String name, String... roles) {
      this(name, List.of(roles));
    }
  }

  /** Everybody the demo's login page lists. */
  public static List<SimulatedPerson> people() {
    return List.of(
        person("hanna", "Hanna Handläggare", "Handläggare", "BUF-Handlaggare"),
        person("bo", "Bo Beslutsfattare", "Handläggare som beslutar", "BUF-Beslutsfattare"),
        person("rut", "Rut Rektor", "Rektor på Havreskolan", "BUF-Rektorer", "99000001"),
        person("nils", "Nils Nämndsekreterare", "Sekreterare i nämnden", "BUF-Namndsekreterare"),
        person("alva", "Alva Avgift", "Avgiftshandläggare", "BUF-Avgifter"),
        person("sixten", "Sixten Skydd", "Handlägger skyddade ärenden", "BUF-Skyddade"),
        person("ada", "Ada Administratör", "Administratör", "BUF-Administratorer"),
        person("albin", "Albin Administratör", "Administratör, den andra", "BUF-Administratorer"),
        person("greta", "Greta Granskare", "Granskar loggen", "BUF-Granskare"),
        person("dag", "Dag Drift", "Driftansvarig", "BUF-Drift"),
        person("vera", "Vera Vaktmästare", "Har ingen roll i e-tjänsterna", "Alla-Anstallda"));
  }

  private static SimulatedPerson person(
      String id, String name, String note, String group, String... units) {
    return new SimulatedPerson(
        id,
        name,
        note,
        LEVEL,
        Map.of(
            USER_ID, List.of(id + "@havrelunda.example"),
            NAME, List.of(name),
            GROUP, List.of("Alla-Anstallda", group),
            UNIT, List.of(units)));
  }

  /**
   * The settings by which a service knows this provider.
   *
   * @param prefix e.g. {@code besked.saml.staff[0]}
   */
  public static Map<String, Object> properties(String prefix, SimulatedIdentityProvider provider) {
    var all = new LinkedHashMap<String, Object>();
    all.put(prefix + ".id", "havrelunda");
    all.put(prefix + ".name", "Havrelunda kommun");
    all.put(prefix + ".entity-id", provider.entityId());
    all.put(prefix + ".metadata", provider.entityId());
    for (int i = 0; i < GROUPS.size(); i++) {
      all.put(prefix + ".roles[%d].group".formatted(i), GROUPS.get(i).name());
      all.put(prefix + ".roles[%d].gives".formatted(i), String.join(",", GROUPS.get(i).roles()));
    }
    all.put(prefix + ".units[0].value", "99000001");
    all.put(prefix + ".units[0].gives", "7a000000-0000-4000-8000-000000000001");
    return all;
  }
}
