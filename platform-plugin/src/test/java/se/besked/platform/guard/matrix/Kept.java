package se.besked.platform.guard.matrix;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.besked.casework.access.Actor;
import se.besked.platform.guard.surfaces.Operations.Operation;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.walk.Asked;
import se.besked.platform.guard.walk.Questions;
import se.besked.platform.guard.walk.Spoken;

/**
 * Which operations keep a text that staff type, to be read again by others, or say it back at once.
 * What somebody has typed there tells nothing, so no case number is typed. Found by typing a word
 * into every operation that takes one, in a transaction that is rolled back, and looking for it in
 * all tables.
 */
final class Kept {
  private static final String WORD = "ettordsomingenannanskriver";

  private final Host host;
  private final TransactionTemplate undone;
  private final String everywhere;

  Kept(Host host) {
    this.host = host;
    this.undone = new TransactionTemplate(host.get(PlatformTransactionManager.class));
    this.everywhere =
        host
            .jdbc()
            .sql(
                """
                select relname from pg_class where relkind = 'r'
                  and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'
                """)
            .query(String.class)
            .list()
            .stream()
            .map(t -> "exists (select 1 from %s t where t::text like :word)".formatted(t))
            .collect(Collectors.joining(" or ", "select ", ""));
  }

  /** Their ids. */
  Set<String> among(Collection<Operation> operations) {
    var kept = new HashSet<String>();
    for (var actor : Set.of(host.everything(), neighbour())) {
      operations.stream()
          .filter(operation -> operation.isOpenTo(actor) && takesText(operation, actor))
          .filter(operation -> keeps(operation, actor))
          .forEach(operation -> kept.add(operation.id()));
    }
    return kept;
  }

  private Actor.Staff neighbour() {
    return new Actor.Staff("granne", "granhult", host.everything().roles());
  }

  /** Anything at all, in this transaction: otherwise there is nothing to look for in any table. */
  private boolean wrote() {
    return host.jdbc()
        .sql("select pg_current_xact_id_if_assigned() is not null")
        .query(Boolean.class)
        .single();
  }

  /** One that is given no word keeps none, and to look through all tables takes its time. */
  private boolean takesText(Operation operation, Actor actor) {
    try {
      var given = Asked.values(operation, actor, Questions.aboutNobody(host, WORD));
      return Spoken.in(given).contains(WORD);
    } catch (IllegalArgumentException cannotMake) {
      return false;
    }
  }

  private boolean keeps(Operation operation, Actor actor) {
    try {
      return Boolean.TRUE.equals(
          undone.execute(
              open -> {
                open.setRollbackOnly();
                var asked = Asked.ask(operation, actor, Questions.aboutNobody(host, WORD));
                if (asked.said().contains(WORD)) {
                  return true;
                }
                return wrote()
                    && host.jdbc()
                        .sql(everywhere)
                        .param("word", "%" + WORD + "%")
                        .query(Boolean.class)
                        .single();
              }));
    } catch (DataAccessException refusedByTheDatabase) {
      return false;
    }
  }
}
