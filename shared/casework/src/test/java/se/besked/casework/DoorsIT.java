package se.besked.casework;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
import se.besked.casework.access.Desk;
import se.besked.casework.access.Refusal;

/**
 * Everybody tries every door of the module. Who gets in, with what line in the audit log, and who
 * still gets in when the case is protected stands in {@code doors.txt}: a check or a line that is
 * dropped shows there, and so does a door that is new.
 *
 * <p>Whoever comes in, or is refused, leaves exactly one line. The few doors where it is otherwise
 * are named here with the reason.
 */
class DoorsIT {
  /** Nobody is let in to anything there, or to nothing that is anybody's. */
  private static final Map<String, String> WITHOUT_LINE =
      Map.of(
          "AttendanceRuns.mayStart()", "whether to draw a button",
          "CaseFiles.byNumber(String)", "nothing by that number that the reader may see",
          "CaseFiles.find(CaseId)", "the refused try of reading is the line, outside of this one",
          "CaseQueue.summary(LocalDate)", "a front page for staff who read no cases",
          "Colleagues.nameOf(String)", "what a colleague is called",
          "DraftAttachments.each(DraftId, Taker)", "within submitting, which has its line",
          "Drafts.find(DraftId)", "no draft of theirs");

  /** One thing leads to another there, which lets in anew and is searched for by its own name. */
  private static final Map<String, String> MORE_LINES =
      Map.of(
          "DecisionProposals.approve(ProposalId, String)", "a proposal is read, a case decided",
          "DeliverDecision.deliver(CaseId, int, NewDecision, Hearing, Files)",
              "a decision is handed in, and the case decided by it",
          "WorkItems.claim(WorkItemId, int, UUID)", "who takes it sees whom it is about",
          "WorkItems.claimNext(Set, UUID)", "who takes it sees whom it is about",
          "WorkItems.content(WorkItemId, UUID)", "asked again, and seen only by who still has it",
          "WorkOnCases.claim(CaseId)", "whoever takes a case that has come in begins its review");

  static final Scene open = new Scene(false);
  static final Scene hidden = new Scene(true);

  /** A house with all its doors, where every case is protected or none is. */
  private record Scene(
      World world,
      DoorArguments arguments,
      Map<String, Visitor> visitors,
      Map<String, Door> doors,
      Long[] tables) {
    Scene(boolean isProtected) {
      this(new World(), isProtected);
    }

    private Scene(World world, boolean isProtected) {
      this(
          world,
          new DoorArguments(new Belongings(world)),
          Visitor.all(world).stream()
              .collect(toMap(Visitor::name, v -> v, (a, b) -> a, LinkedHashMap::new)),
          Door.all(world).stream().collect(toMap(Door::toString, d -> d)),
          counted(world));
      if (isProtected) {
        world.jdbc.sql("update case_file set is_protected = true").update();
      }
    }
  }

  @AfterAll
  static void close() {
    open.world.close();
    hidden.world.close();
  }

  static Collection<Door> doors() {
    return open.doors.values();
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
        .containsExactlyElementsOf(doors().stream().map(Door::toString).sorted().toList())
        .containsAll(WITHOUT_LINE.keySet())
        .containsAll(MORE_LINES.keySet());
  }

  /** And the try is kept: one line in the log, though nothing else came of it. */
  private static void refusedFor(Door door, Actor actor) {
    long last = written(open).line();
    var thrown = catchThrowable(() -> invoke(door, open.arguments.of(door, actor)));
    assertThat(thrown).as("%s to %s", door, actor).isInstanceOf(Refusal.class);
    assertThat(audited(open, actor, last, "REFUSED")).as("%s to %s", door, actor).hasSize(1);
    assertThat(audited(open, actor, last, "ALLOWED")).as("%s to %s", door, actor).isEmpty();
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
    var here = open.visitors.values().stream().filter(v -> door.takes(v.actor())).toList();
    var by = new EnumMap<Result, List<String>>(Result.class);
    var silent = new ArrayList<String>();
    var whenProtected = new ArrayList<String>();
    var audited = new TreeSet<String>();
    for (var visitor : here) {
      var visit = visit(open, door, visitor);
      by.computeIfAbsent(visit.result, r -> new ArrayList<>()).add(visitor.name());
      if (visit.result != Result.REFUSED) {
        mustBeOne(door, visitor, visit.audited);
        audited.addAll(visit.audited);
        if (visit.audited.isEmpty()) {
          silent.add(visitor.name());
        }
      } else if (visitor.before().isEmpty()) {
        refusedFor(door, visitor.actor());
      }
      var there =
          visit(hidden, got(hidden.doors, door.toString()), got(hidden.visitors, visitor.name()));
      if (there.result != Result.REFUSED) {
        mustBeOne(door, visitor, there.audited);
      }
      if (there.result == Result.IN || there.result == Result.STOPPED) {
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

  private static void mustBeOne(Door door, Visitor visitor, List<String> lines) {
    var about = "%s, asked by %s, leaves %s".formatted(door, visitor.name(), lines);
    if (lines.isEmpty()) {
      assertThat(WITHOUT_LINE).as(about).containsKey(door.toString());
    }
    if (lines.size() > 1) {
      assertThat(MORE_LINES).as(about).containsKey(door.toString());
    }
  }

  private static String part(String title, @Nullable List<String> names, List<Visitor> here) {
    if (names == null || names.isEmpty()) {
      return "";
    }
    return " | %s: %s"
        .formatted(title, names.size() == here.size() ? "all" : String.join(" ", names));
  }

  /** What the visitor does is seen in the same transaction. */
  private static JdbcClient application(Scene scene) {
    return scene.world.get(JdbcClient.class);
  }

  /** As if it had never been: what the visitor did is rolled back. */
  private static Visit visit(Scene scene, Door door, Visitor visitor) {
    try {
      return scene
          .world
          .get(Desk.class)
          .whole(
              () -> {
                if (!visitor.before().isEmpty()) {
                  application(scene).sql(visitor.before()).update();
                  commits(scene);
                }
                throw new Undone(visited(scene, door, visitor.actor()));
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

  /** What is looked at when a transaction commits is looked at now. */
  private static void commits(Scene scene) {
    application(scene).sql("set constraints all immediate; set constraints all deferred").update();
  }

  private static Visit visited(Scene scene, Door door, Actor actor) {
    var args = scene.arguments.of(door, actor);
    var before = written(scene);
    Result result;
    try {
      var value = door.operation().invoke(door.useCase(), args);
      commits(scene);
      result =
          isNothing(value) && written(scene).rows() == before.rows() ? Result.NOTHING : Result.IN;
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
    return new Visit(result, audited(scene, actor, before.line(), "ALLOWED"));
  }

  private static void invoke(Door door, Object[] args) throws Throwable {
    try {
      door.operation().invoke(door.useCase(), args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T got(Map<String, T> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }

  private static List<String> audited(Scene scene, Actor actor, long after, String result) {
    return application(scene)
        .sql(
            """
            select action from audit_log
            where id > :after and actor = :actor and result = :result
            """)
        .param("after", after)
        .param("actor", actor.name())
        .param("result", result)
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

  private static Written written(Scene scene) {
    return application(scene)
        .sql(
            """
            select (select max(id) from audit_log) as line,
              (select sum(pg_stat_get_xact_tuples_inserted(t) + pg_stat_get_xact_tuples_updated(t)
                  + pg_stat_get_xact_tuples_deleted(t)) from unnest(:tables::oid[]) t) as rows
            """)
        .param("tables", scene.tables)
        .query(Written.class)
        .single();
  }

  /** What tells that something was done, besides the log and what chains it. */
  private static Long[] counted(World world) {
    return world
        .jdbc
        .sql(
            """
            select oid::bigint from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
              and relname <> 'audit_log' and not starts_with(relname, 'chain_')
            """)
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
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
