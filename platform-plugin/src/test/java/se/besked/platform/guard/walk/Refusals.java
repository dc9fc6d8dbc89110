package se.besked.platform.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import se.besked.platform.guard.town.Host;

/** The lines that refused tries leave in the audit log. */
final class Refusals {
  private final Host host;

  Refusals(Host host) {
    this.host = host;
  }

  /** Of somebody's, about anything. */
  int of(String actor) {
    return count(actor, "true", "");
  }

  /** A try leaves at least one new line, about the case when its address names one. */
  void assertKept(String actor, String caseId, String where, Runnable attempt) {
    var about = where.contains(caseId) ? "subject = :case" : "subject <> :case";
    int before = count(actor, about, caseId);
    attempt.run();
    assertThat(count(actor, about, caseId))
        .as("refusals of %s in the audit log after %s", actor, where)
        .isGreaterThan(before);
  }

  private int count(String actor, String about, String caseId) {
    return host.jdbc()
        .sql(
            "select count(*) from audit_log where result = 'REFUSED' and actor = :actor and "
                + about)
        .param("actor", actor)
        .param("case", caseId)
        .query(Integer.class)
        .single();
  }
}
