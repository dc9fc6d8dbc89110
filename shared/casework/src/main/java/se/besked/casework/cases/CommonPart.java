package se.besked.casework.cases;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What everybody may know of a case from before there were two parts. Whose home a way began at is
 * not kept with those cases, so nobody is shown metres of them any longer but staff and courts.
 */
public final class CommonPart {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> OF_A_HOME =
      Set.of("metres", "walkingMetres", "metresFromHome", "method", "whyNotMeasured");
  private static final Pattern METRES =
      Pattern.compile(" ?\\(?\\d[\\d\\u00a0 ]*\\u00a0m\\b( att gå)?\\)?");

  private CommonPart() {}

  public static String application(String json) {
    var all = JSON.readTree(json);
    withoutMetres(all);
    return all.toString();
  }

  private static void withoutMetres(JsonNode node) {
    if (node instanceof ObjectNode object) {
      OF_A_HOME.stream().filter(object::has).forEach(object::putNull);
    }
    node.forEach(CommonPart::withoutMetres);
  }

  public static String facts(String json) {
    var all = JSON.readTree(json);
    for (var child : all.path("children")) {
      ((ObjectNode) child).putArray("homes");
      ((ObjectNode) child).putArray("coGuardians");
    }
    return all.toString();
  }

  /** An assessment, or what a decision from before was made of. */
  public static String assessment(String json) {
    var all = JSON.readTree(json);
    if (all.path("findings").isEmpty()) {
      return json;
    }
    for (var finding : all.path("findings")) {
      if (finding instanceof ObjectNode object
          && object.path("inputs") instanceof ObjectNode inputs) {
        finding(object, inputs);
      }
    }
    return all.toString();
  }

  private static void finding(ObjectNode finding, ObjectNode inputs) {
    var text = finding.path("text").stringValue("");
    if (inputs.has("walkingMetres")) {
      finding.put("text", way(finding.path("standing").stringValue("")));
    } else if (METRES.matcher(text).find()) {
      finding.put("text", METRES.matcher(text).replaceAll(""));
      // The inputs of wishes are metres by name.
      inputs.propertyNames().stream()
          .filter(name -> inputs.path(name).isNumber())
          .toList()
          .forEach(name -> inputs.put(name, ""));
    }
    inputs.remove(OF_A_HOME);
  }

  private static String way(String standing) {
    return standing.equals("MET")
        ? "Gångvägen är så lång som kommunens regler kräver."
        : "Gångvägen är inte så lång som kommunens regler kräver.";
  }
}
