package se.besked.platform.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.surfaces.Operations;
import se.besked.platform.guard.surfaces.Operations.Operation;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.town.Traces;

/**
 * Everybody who has no business with a case tries every operation on it. Each is refused or finds
 * nothing, every refusal is in the audit log, and everything is as it was.
 *
 * <p>Operations that the product has marked as open are tried in a transaction that is rolled back:
 * nothing of the family may be in the answer, and the mark must be needed.
 */
final class OperationsWalk {
  private final Host host;
  private final Arguments arguments;
  private final Traces traces;
  private final Refusals refusals;
  private final TransactionTemplate undone;
  private final Map<By, Actor> strangers = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int tries;

  OperationsWalk(Host host, Household family) {
    this.host = host;
    this.arguments = Questions.about(host, family);
    this.traces = new Traces(family.markers());
    this.refusals = new Refusals(host);
    this.undone = new TransactionTemplate(host.get(PlatformTransactionManager.class));
    strangers.put(By.STRANGER, host.citizen(Town.STRANGER));
    strangers.put(By.NO_ROLE, host.staff(Stranger.NO_ROLE, Set.of()));
    strangers.put(By.NEIGHBOUR, new Actor.Staff("granne", "granhult", EnumSet.allOf(Role.class)));
  }

  void walk() {
    var operations = Operations.of(host.context());
    host.quiet();
    var before = Tables.now(host);
    for (var operation : operations) {
      if (operation.mark().isPresent()) {
        marked(operation, operation.mark().get());
      } else {
        strangers.forEach((by, stranger) -> plain(operation, by, stranger));
      }
    }
    System.out.printf(
        "Access walk: %d operations, %d of them marked as open, %d tries by %d actors%n",
        operations.size(),
        operations.stream().filter(o -> o.mark().isPresent()).count(),
        tries,
        strangers.size());
    assertThat(wrong).isEmpty();
    var after = Tables.now(host);
    before.entrySet().removeAll(after.entrySet());
    assertThat(before.keySet()).as("tables that strangers have changed").isEmpty();
  }

  private void plain(Operation operation, By by, Actor stranger) {
    if (operation.isOpenTo(stranger)) {
      complaint(operation, stranger)
          .ifPresent(how -> wrong.add("%s by %s: %s".formatted(operation.id(), by, how)));
      Book.here().visited(Kind.OPERATION, operation.id(), by);
    }
  }

  /** Empty when all is well. */
  private Optional<String> complaint(Operation operation, Actor stranger) {
    tries++;
    int before = refusals.of(stranger.name());
    return switch (Asked.ask(operation, stranger, arguments)) {
      case Asked.Answered given when given.says() ->
          Optional.of("was answered with a " + given.answer().getClass());
      case Asked.Answered nothing -> Optional.empty();
      case Asked.Failed(var how) -> Optional.of("ended in " + how);
      case Asked.NotTried(var why) -> Optional.of("was not tried: " + why);
      case Asked.Refused refused ->
          refusals.of(stranger.name()) > before
              ? Optional.empty()
              : Optional.of("was refused without a line in the audit log");
    };
  }

  private void marked(Operation operation, String why) {
    boolean needed = false;
    for (var one : strangers.entrySet()) {
      var stranger = one.getValue();
      if (operation.isOpenTo(stranger)) {
        var asked = undone(operation, stranger);
        if (!operation.isInside()) {
          told(operation, one.getKey(), stranger, asked);
        }
        needed |= isLetIn(operation, stranger, asked);
        Book.here().visited(Kind.OPERATION, operation.id(), one.getKey());
      }
    }
    if (!needed) {
      wrong.add("%s refuses strangers and needs no mark (%s)".formatted(operation.id(), why));
    }
  }

  private Asked undone(Operation operation, Actor stranger) {
    tries++;
    return undone.execute(
        open -> {
          open.setRollbackOnly();
          return Asked.ask(operation, stranger, arguments);
        });
  }

  /** Nothing of the family's but what was in the question. */
  private void told(Operation operation, By by, Actor stranger, Asked asked) {
    var told = traces.in(asked.said());
    told.removeAll(traces.in(Spoken.in(Asked.values(operation, stranger, arguments))));
    told.forEach(
        marker ->
            wrong.add("%s by %s tells %s".formatted(operation.id(), by, Traces.kind(marker))));
  }

  /** A refusal counts when it leaves a line, which it does outside of another's transaction. */
  private boolean isLetIn(Operation operation, Actor stranger, Asked asked) {
    return !(asked instanceof Asked.Refused) || complaint(operation, stranger).isPresent();
  }
}
