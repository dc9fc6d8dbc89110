package se.besked.casework.cases;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Inside;
import se.besked.casework.access.Transactions;
import se.besked.casework.store.Sql;

/**
 * Seals what cases from before V26 keep in the open. It runs while the application starts and is
 * over before anything is served; a start that is interrupted goes on at the next one. A migration
 * could not do it: migrations have no master key.
 */
public final class SealOldCases implements SmartInitializingSingleton {
  private static final int BATCH = 200;

  private final JdbcClient jdbc;
  private final CaseContents contents;
  private final Transactions transactions;

  public SealOldCases(JdbcClient jdbc, CaseContents contents, Transactions transactions) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.transactions = transactions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    while (transactions.in(this::batch) > 0) {
      // Until there are none.
    }
  }

  /** Seals a batch; how many. */
  @Inside("what the application does with its own rows when it starts")
  public int batch() {
    var old = unsealed();
    old.forEach(this::seal);
    return old.size();
  }

  /** Another node that starts at the same time waits, and then finds nothing to do. */
  private List<Old> unsealed() {
    return jdbc.sql(
            """
            select id, application, facts, assessment from case_file
            where sealed is null and form_version <> '' order by id limit :batch for update
            """)
        .param("batch", BATCH)
        .query(
            (row, n) ->
                new Old(
                    new CaseId(Sql.id(row, "id")),
                    new WholeCase(row.getString(2), row.getString(3), row.getString(4))))
        .list();
  }

  private void seal(Old old) {
    jdbc.sql(
            """
            update case_file set sealed = :sealed, application = :application::jsonb,
              facts = :facts::jsonb, assessment = :assessment::jsonb
            where id = :id
            """)
        .param("sealed", contents.seal(old.id(), old.whole()))
        .param("application", CommonPart.application(old.whole().applicationJson()))
        .param("facts", CommonPart.facts(old.whole().factsJson()))
        .param("assessment", CommonPart.assessment(old.whole().assessmentJson()))
        .param("id", old.id().value())
        .update();
  }

  private record Old(CaseId id, WholeCase whole) {}
}
