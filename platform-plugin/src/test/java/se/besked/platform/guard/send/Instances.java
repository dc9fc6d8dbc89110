package se.besked.platform.guard.send;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.besked.casework.jobs.Job;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Town;

/** What a job can be asked to do about a family: an instance of it for each thing they have. */
final class Instances {
  private final Host host;
  private final Town town;

  Instances(Host host, Town town) {
    this.host = host;
    this.town = town;
  }

  /** None when the family has nothing that the job is about. */
  List<String> of(Job job, Household family) {
    var all = List.of("");
    for (var names : job.instance()) {
      var longer = new ArrayList<String>();
      for (var begun : all) {
        values(names, family)
            .forEach(value -> longer.add(begun.isEmpty() ? value : begun + "/" + value));
      }
      all = longer;
    }
    return job.instance().isEmpty() ? List.of("recurring") : all;
  }

  private List<String> values(Job.Names names, Household family) {
    return switch (names) {
      case CASE -> List.of(family.id("case"));
      case PERSON -> List.of(family.id("person"));
      case DECISION -> found("select id from decision where case_id = :case", family);
      case NOTICE -> found("select id from notice where case_id = :case", family);
      case LETTER ->
          found(
              """
              select l.id from letter l join decision d on d.id = l.decision_id
              where d.case_id = :case
              """,
              family);
      case EVENT -> found("select id from case_event where case_id = :case", family);
      case WORK_ITEM -> found("select id from work_item where case_id = :case", family);
      case DELIVERY ->
          found(
              """
              select d.id from webhook_delivery d join case_event e on e.id = d.event_id
              where e.case_id = :case
              """,
              family);
      case OFFER -> Stream.of(family.id("offer")).filter(id -> !id.isEmpty()).toList();
      case STATEMENT ->
          found(
              """
              select s.id from income_statement s join case_party p on p.person_id = s.person_id
              where p.case_id = :case
              """,
              family);
      case LINE ->
          found(
              """
              select r.id from post_control_row r join case_party p on p.person_id = r.person_id
              where p.case_id = :case
              """,
              family);
      case TRIAL -> found("select id from rule_trial", family);
      case DISPOSAL -> found("select id from disposal_run", family);
      case TRANSFER -> List.of(town.runs().get("attendance"));
      case CLAIM -> List.of(UUID.randomUUID().toString());
      case VERSION -> List.of("0");
      case WHICH -> List.of("1", "2");
      case CAUSE -> List.of("vandring");
    };
  }

  private List<String> found(String sql, Household family) {
    var asked = host.jdbc().sql(sql);
    return (sql.contains(":case") ? asked.param("case", family.caseId().value()) : asked)
        .query(String.class)
        .list();
  }
}
