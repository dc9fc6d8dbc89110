package se.besked.platform.guard.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import se.besked.casework.access.Actor;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.protect.Aside;
import se.besked.platform.guard.surfaces.Operations;
import se.besked.platform.guard.surfaces.Operations.Operation;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.walk.Asked;
import se.besked.platform.guard.walk.AtOnce;

/**
 * Viewer × subject × marking × operation: after somebody has been marked, everybody but the
 * restricted group tries every operation there is with the ids of their case, and nothing that is
 * said, thrown, logged or sent holds anything of them. An operation whose arguments cannot be made
 * fails the walk until they can.
 */
public final class MatrixWalk {
  private final Host host;
  private final List<Matter> matters;
  private final List<Onlooker> onlookers;
  private final List<Operation> operations;
  private final Set<String> leaks = new ConcurrentSkipListSet<>();
  private Set<String> kept = Set.of();
  private final AtomicInteger cells = new AtomicInteger();

  public MatrixWalk(Host host, Town town) {
    this.host = host;
    this.matters = matters(host, town);
    this.onlookers = Onlooker.all(host, matters);
    this.operations = Operations.of(host.context()).stream().filter(o -> !o.isInside()).toList();
  }

  /** In the last family it is the partner of the applicant, whom no case names. */
  private static List<Matter> matters(Host host, Town town) {
    var last = List.copyOf(town.toBeMarked().keySet()).getLast();
    People.livesWithPartner(host, last.applicant());
    town.toBeMarked().values().forEach(mark -> unmark(host, mark));
    return town.toBeMarked().entrySet().stream()
        .map(
            e ->
                Matter.of(
                    host, e.getKey(), e.getKey() == last ? People.PARTNER : e.getValue().who()))
        .toList();
  }

  private static void unmark(Host host, Town.Mark mark) {
    var before = host.suppliers().people().find(mark.who().digits()).orElseThrow();
    host.suppliers().navet().protect(mark.who(), before.protection());
  }

  public void walk() {
    kept = new Kept(host).among(operations);
    var marks = new Marks(host, matters);
    try (var aside = new Aside(host)) {
      for (var mark : Marks.ALL) {
        marks.set(mark);
        leaks.addAll(marks.selfService(mark));
        aside.forget();
        tryAll(mark);
        var left = aside.all();
        left.putAll(Columns.now(host));
        left.forEach((place, text) -> told(place + " " + Marks.name(mark), text, Set.of()));
      }
    }
    int found = matters.stream().mapToInt(this::findings).sum();
    System.out.printf(
        "Protected matrix: %d viewers, %d subjects, %d markings, %d operations, %d of them keep"
            + " what is typed, %d cells; the restricted group found %d of them%n",
        onlookers.size(),
        matters.size(),
        Marks.ALL.size(),
        operations.size(),
        kept.size(),
        cells.get(),
        found);
    assertThat(leaks).isEmpty();
  }

  private void tryAll(Optional<String> mark) {
    AtOnce.each(matters, matter -> tryAll(mark, matter));
  }

  private void tryAll(Optional<String> mark, Matter matter) {
    for (var onlooker : onlookers) {
      if (!onlooker.isRestricted() && (mark.equals(Marks.ALL.getFirst()) || onlooker.widest())) {
        for (var operation : operations) {
          if (operation.isOpenTo(onlooker.actor())) {
            cells.incrementAndGet();
            cell(operation, onlooker, matter, mark);
          }
        }
      }
    }
  }

  private void cell(Operation operation, Onlooker onlooker, Matter matter, Optional<String> mark) {
    boolean byId = Arrays.asList(operation.method().getParameterTypes()).contains(UUID.class);
    for (var id : byId ? matter.ids() : List.of(matter.family().caseId().value())) {
      // A citizen types texts, staff also case numbers.
      boolean searches = onlooker.actor() instanceof Actor.Staff && !kept.contains(operation.id());
      var asked = ask(operation, onlooker, matter, id, searches ? matter.number() : "x");
      if (asked instanceof Asked.NotTried(var why)) {
        leaks.add(operation.id() + " is not tried: " + why);
      }
      var where = "%s by %s %s".formatted(operation.id(), onlooker.name(), Marks.name(mark));
      values(matter, asked.said(), onlooker.own())
          .forEach(value -> leaks.add(where + tells(matter, value)));
    }
    Book.here().visited(Kind.OPERATION, operation.id(), onlooker.by());
  }

  private static Asked ask(
      Operation operation, Onlooker onlooker, Matter matter, UUID id, String typed) {
    return Asked.ask(
        operation,
        onlooker.actor(),
        matter.arguments().give(UUID.class, id).give(String.class, typed));
  }

  private static Set<String> values(Matter matter, String said, Set<String> own) {
    var found = new HashSet<>(matter.values());
    found.removeIf(value -> own.contains(value) || !said.contains(value));
    return found;
  }

  private void told(String place, String text, Set<String> own) {
    for (var matter : matters) {
      values(matter, text, own).forEach(value -> leaks.add(place + tells(matter, value)));
    }
  }

  private static String tells(Matter matter, String value) {
    var kind =
        value.contains("@") ? "the e-mail" : value.matches("[0-9+-]+") ? "the number" : value;
    return " tells %s of %s".formatted(kind, matter.family().name());
  }

  /** Everything that is looked for is something that operations tell those who may know. */
  private int findings(Matter matter) {
    int found = 0;
    var blind = new HashSet<>(matter.values());
    for (var onlooker : onlookers) {
      for (var operation : operations) {
        if (onlooker.isRestricted() && operation.isOpenTo(onlooker.actor())) {
          var id = matter.family().caseId().value();
          var said = ask(operation, onlooker, matter, id, matter.number()).said();
          found += values(matter, said, Set.of()).isEmpty() ? 0 : 1;
          blind.removeIf(said::contains);
          Book.here().visited(Kind.OPERATION, operation.id(), onlooker.by());
        }
      }
    }
    // A personal number is told to whoever asks for that very person, and a partner is in no case.
    blind.removeIf(value -> value.matches("[0-9-]+"));
    blind.removeAll(People.valuesOf(host, matter.marked()));
    assertThat(blind).as("values of %s that nobody is told", matter.family().name()).isEmpty();
    return found;
  }
}
