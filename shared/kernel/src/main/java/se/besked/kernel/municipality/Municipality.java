package se.besked.kernel.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.kernel.decisions.Delegation;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/**
 * One municipality. Everything local is in here and nothing of it in code.
 *
 * @param id in addresses and APIs, e.g. {@code "demo"}
 * @param code county and municipality, four digits
 * @param name e.g. {@code "Havrelunda kommun"}
 * @param board the deciding board, e.g. {@code "Barn- och utbildningsnämnden"}
 * @param court the administrative court that tries appeals, e.g. {@code "Förvaltningsrätten i
 *     Malmö"}
 * @param look colours and logo
 * @param rules figures by topic
 * @param delegations to an automated function, by e-service id
 * @param minorityLanguages the national minority languages whose administrative area the
 *     municipality lies in (skollagen 8 kap. 12 b §), as ISO 639 codes, e.g. {@code "fi"}
 */
public record Municipality(
    String id,
    String code,
    String name,
    String board,
    String court,
    Contact contact,
    Look look,
    RuleBook rules,
    Map<String, List<Delegation>> delegations,
    List<String> minorityLanguages) {
  public Municipality {
    if (!id.matches("[a-z]+(-[a-z]+)*") || !code.matches("\\d{4}")) {
      throw new IllegalArgumentException("Kommunens id eller kod är felskriven: " + id);
    }
    delegations = Map.copyOf(delegations);
    minorityLanguages = List.copyOf(minorityLanguages);
  }

  /**
   * The figures for a service on a day.
   *
   * @throws MissingRule when none are valid then
   */
  public Dated.Version<Parameters> rulesFor(String service, LocalDate day) {
    return rules.on(service, day);
  }

  /** The delegation to automation that is valid on a day, if any. */
  public Optional<Delegation> delegationFor(String service, LocalDate day) {
    return delegations.getOrDefault(service, List.of()).stream()
        .filter(d -> d.isValidOn(day))
        .findFirst();
  }

  /**
   * How to reach people instead of a screen.
   *
   * @param website the municipality's own site
   */
  public record Contact(
      String unit,
      String phone,
      String email,
      String street,
      String postalCode,
      String locality,
      String openingHours,
      String website) {}

  /**
   * Colours, checked for contrast when they are read.
   *
   * @param accent behind white text, {@code #rrggbb}
   * @param logo address of an image on this host; without it the name stands alone
   */
  public record Look(String accent, Optional<String> logo) {}
}
