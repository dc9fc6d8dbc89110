package se.besked.casework.workitems;

import java.util.List;

/**
 * What a work item says. The only place outside of the people package with personal numbers:
 * sealed, and opened for the one who has claimed the item.
 *
 * @param applicationJson the answers that count
 * @param assessmentJson what the rules said
 * @param summaryJson the application in words
 * @param detailJson what the kind adds, such as the offer that was answered; {@code "{}"} without
 */
public record WorkItemContent(
    String caseNumber,
    String service,
    String applicationJson,
    String assessmentJson,
    String summaryJson,
    String detailJson,
    List<Person> persons) {
  public WorkItemContent {
    persons = List.copyOf(persons);
  }

  /**
   * Somebody it is about.
   *
   * @param role {@code APPLICANT}, {@code CO_GUARDIAN} or {@code CHILD}
   * @param personalNumber twelve digits
   */
  public record Person(String role, String personalNumber, String givenName, String surname) {
    @Override
    public String toString() {
      return "Person[" + role + "]";
    }
  }

  /** Without anything of its content: safe for a log. */
  @Override
  public String toString() {
    return "WorkItemContent[" + caseNumber + "]";
  }
}
