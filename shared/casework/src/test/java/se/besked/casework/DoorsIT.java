package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AskFirst;
import se.besked.casework.access.Refusal;
import se.besked.casework.access.Transactions;

/**
 * Everybody tries every door of the module. Who gets in, with what line in the audit log, and who
 * still gets in when the case is protected stands in {@code doors.txt}: a check or a line that is
 * dropped shows there, and so does a door that is new.
 */
class DoorsIT {
  static final World world = new World();
  static final DoorArguments arguments = new DoorArguments(new Belongings(world));
  static final List<Visitor> visitors = Visitor.all(world);

  @AfterAll
  static void close() {
    world.close();
  }

  static List<Door> doors() {
    return Door.all(world);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doors")
  void isOpenedToThoseItIsMeantForAndToNobodyElse(Door door) throws IOException {
    assertThat(line(door))
        .as("%s: doors.txt says what was meant; if this is meant too, put it there", door)
        .isIn(approved());
  }

  @Test
  void everyDoorInTheListIsThere() throws IOException {
    assertThat(approved())
        .extracting(l -> l.substring(0, l.indexOf(" | ")))
        .containsExactlyElementsOf(doors().stream().map(Door::toString).sorted().toList());
  }

  /** And the try is kept: one line in the log, though nothing else came of it. */
  private void refusedFor(Door door, Actor actor) {
    var refused = "audit_log where result = 'REFUSED' and actor = '" + actor.name() + "'";
    int before = world.count(refused);
    var thrown = catchThrowable(() -> open(door, actor));
    assertThat(thrown).as("%s to %s", door, actor).isInstanceOf(Refusal.class);
    assertThat(world.count(refused)).as("%s to %s", door, actor).isEqualTo(before + 1);
  }

  private static List<String> approved() throws IOException {
    try (var stream = Objects.requireNonNull(DoorsIT.class.getResourceAsStream("doors.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    }
  }

  /** Refused, nothing to be had, stopped by the state of things, or in. */
  private enum Result {
    REFUSED,
    NOTHING,
    STOPPED,
    IN
  }

  private record Visit(Result result, List<String> audited) {}

  private String line(Door door) {
    var here = visitors.stream().filter(v -> door.takes(v.actor())).toList();
    var by = new EnumMap<Result, List<String>>(Result.class);
    var silent = new ArrayList<String>();
    var whenProtected = new ArrayList<String>();
    var audited = new TreeSet<String>();
    for (var visitor : here) {
      var visit = visit(door, visitor, false);
      by.computeIfAbsent(visit.result, r -> new ArrayList<>()).add(visitor.name());
      if (visit.result != Result.REFUSED) {
        audited.addAll(visit.audited);
        if (visit.audited.isEmpty()) {
          silent.add(visitor.name());
        }
      } else if (visitor.before().isEmpty()) {
        refusedFor(door, visitor.actor());
      }
      var hidden = visit(door, visitor, true).result;
      if (hidden == Result.IN || hidden == Result.STOPPED) {
        whenProtected.add(visitor.name());
      }
    }
    return door
        + " | "
        + String.join(" ", audited)
        + part("in", by.get(Result.IN), here)
        + part("stopped", by.get(Result.STOPPED), here)
        + part("nothing", by.get(Result.NOTHING), here)
        + part("unwritten", silent, here)
        + part("protected", whenProtected, here);
  }

  private static String part(String title, @Nullable List<String> names, List<Visitor> here) {
    if (names == null || names.isEmpty()) {
      return "";
    }
    return " | %s: %s"
        .formatted(title, names.size() == here.size() ? "all" : String.join(" ", names));
  }

  /** What the visitor does is seen in the same transaction. */
  private static JdbcClient application() {
    return world.get(JdbcClient.class);
  }

  /** As if it had never been: what the visitor did is rolled back. */
  private Visit visit(Door door, Visitor visitor, boolean isProtected) {
    try {
      return world
          .get(Transactions.class)
          .in(
              () -> {
                application().sql("set constraints all immediate").update();
                if (isProtected) {
                  application().sql("update case_file set is_protected = true").update();
                }
                if (!visitor.before().isEmpty()) {
                  application().sql(visitor.before()).update();
                }
                throw new Undone(visited(door, visitor.actor()));
              });
    } catch (Undone undone) {
      return undone.visit;
    }
  }

  /** Rolls back what a visitor did. */
  private static final class Undone extends RuntimeException {
    private final transient Visit visit;

    Undone(Visit visit) {
      super(null, null, false, false);
      this.visit = visit;
    }
  }

  private Visit visited(Door door, Actor actor) {
    var args = arguments.of(door, actor);
    var before = written();
    Result result;
    try {
      var value = door.operation().invoke(door.useCase(), args);
      result = isNothing(value) && written().rows() == before.rows() ? Result.NOTHING : Result.IN;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AskFirst first) {
        // What is asked outside of transactions is asked there, and the visitor comes again.
        throw first;
      }
      if (e.getCause() instanceof Refusal) {
        return new Visit(Result.REFUSED, List.of());
      }
      result = Result.STOPPED;
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    return new Visit(result, audited(actor, before.line()));
  }

  private static void open(Door door, Actor actor) throws Throwable {
    try {
      door.operation().invoke(door.useCase(), arguments.of(door, actor));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static List<String> audited(Actor actor, long after) {
    return application()
        .sql(
            """
            select distinct action from audit_log
            where id > :after and actor = :actor and result = 'ALLOWED' order by action
            """)
        .param("after", after)
        .param("actor", actor.name())
        .query(String.class)
        .list();
  }

  /**
   * What has been written until now.
   *
   * @param line the log's last
   * @param rows in this transaction, besides the log and what chains it
   */
  private record Written(long line, int rows) {}

  private static Written written() {
    return application()
        .sql(
            """
            select (select max(id) from audit_log) as line,
              (select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)
               from pg_stat_xact_user_tables where relname <> 'audit_log' and not starts_with(relname, 'chain_')) as rows
            """)
        .query(Written.class)
        .single();
  }

  private static boolean isNothing(Object value) {
    return switch (value) {
      case null -> true;
      case Optional<?> o -> o.isEmpty();
      case Collection<?> c -> c.isEmpty();
      case Map<?, ?> m -> m.isEmpty();
      case Integer i -> i == 0;
      case Boolean b -> !b;
      default -> false;
    };
  }
}
