package se.besked.casework.decisions;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.ids.ProposalId;
import se.besked.casework.store.Sql;

/** Keeps a decision that two must stand behind from being made by one. */
@Component
public final class SecondReaders {
  private final JdbcClient jdbc;
  private final DecisionPolicy policy;

  public SecondReaders(JdbcClient jdbc, DecisionPolicy policy) {
    this.jdbc = jdbc;
    this.policy = policy;
  }

  /**
   * Passes when nobody else has to take part, or when somebody else has proposed what is now made.
   * An open proposal is made or sent back, and never passed by.
   *
   * @param userId who makes it
   * @return the name of who proposed it; null when nobody did
   * @throws SecondReaderNeeded otherwise
   */
  public @Nullable String rapporteur(
      String userId, CaseHead head, DecisionOutcome outcome, @Nullable ProposalId proposal) {
    var open =
        jdbc.sql(
                """
                select id, proposed_by, proposer from decision_proposal
                where case_id = :case and state = 'PROPOSED'
                """)
            .param("case", head.id().value())
            .query(
                (row, n) ->
                    new Proposed(
                        new ProposalId(Sql.id(row, "id")), row.getString(2), row.getString(3)))
            .optional();
    if (proposal == null) {
      if (open.isPresent()
          || policy.needsSecondReader(head.municipality(), head.service(), outcome)) {
        throw new SecondReaderNeeded();
      }
      return null;
    }
    return open.filter(p -> p.id().equals(proposal))
        .filter(p -> !p.by().equals(userId))
        .orElseThrow(SecondReaderNeeded::new)
        .name();
  }

  private record Proposed(ProposalId id, String by, String name) {}
}
