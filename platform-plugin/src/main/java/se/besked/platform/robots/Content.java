package se.besked.platform.robots;

import java.util.List;
import se.besked.casework.workitems.WorkItemContent;
import se.besked.eservice.Summary;
import se.besked.journey.Json;
import se.besked.kernel.decisions.Assessment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a case or a work item says, for the one who has taken it: the only answer with personal
 * numbers.
 *
 * @param application the answers and the application as the e-service stores it
 * @param assessment what the rules said when it came; no decision
 * @param whyPerson why a person decides the case and no rule does, in Swedish; empty for a work
 *     item
 * @param detail what the kind of work item adds, such as the offer that was answered
 */
record Content(
    String caseNumber,
    String service,
    String title,
    List<Row> rows,
    JsonNode application,
    JsonNode assessment,
    List<String> whyPerson,
    JsonNode detail,
    List<Person> persons) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A line of the application in words. */
  record Row(String name, String value) {}

  /**
   * Somebody it is about.
   *
   * @param role {@code APPLICANT}, {@code CO_GUARDIAN} or {@code CHILD}
   * @param personalNumber twelve digits
   */
  record Person(String role, String personalNumber, String givenName, String surname) {
    @Override
    public String toString() {
      return "Person[" + role + "]";
    }
  }

  static Content of(WorkItemContent c) {
    return of(c, List.of());
  }

  static Content of(WorkItemContent c, List<String> whyPerson) {
    var summary = Json.read(c.summaryJson(), Summary.class);
    return new Content(
        c.caseNumber(),
        c.service(),
        summary.title(),
        summary.rows().stream().map(r -> new Row(r.name(), r.value())).toList(),
        JSON.readTree(c.applicationJson()),
        assessment(c.assessmentJson()),
        whyPerson,
        JSON.readTree(c.detailJson()),
        c.persons().stream()
            .map(p -> new Person(p.role(), p.personalNumber(), p.givenName(), p.surname()))
            .toList());
  }

  /** In full: who carries out a matter knows what an officer knows. */
  private static JsonNode assessment(String json) {
    var kept = JSON.readTree(json);
    return kept.has("findings")
        ? JSON.readTree(Json.write(Json.read(json, Assessment.class).whole()))
        : kept;
  }

  /** Without anything of what it says: safe for a log. */
  @Override
  public String toString() {
    return "Content[" + caseNumber + "]";
  }
}
