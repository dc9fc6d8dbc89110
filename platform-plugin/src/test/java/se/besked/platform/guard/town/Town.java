package se.besked.platform.guard.town;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import se.besked.formkit.Answers;
import se.besked.integrations.digitalpost.simulated.SimulatedDigitalPost.Account;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.DemoClock;
import se.besked.testkit.Personas;

/** Who there is, made when first asked for and kept for all walks. */
@TestComponent
public class Town {
  /** As Navet writes it. */
  public static final String SECRECY = "SEKRETESSMARKERING";

  public static final String REGISTRATION = "SKYDDAD_FOLKBOKFORING";

  /** Has no business with any of them. */
  public static final PersonalNumber STRANGER = Personas.CLOSE;

  /** Has a decision on paper that nobody has posted yet. */
  public static final PersonalNumber UNREAD = Personas.ALONE;

  private static final int MANY_CALLS = 1_000_000;

  private final Host host;
  private final Households households;
  private final List<Household> ordinary = new ArrayList<>();
  private final Map<Household, Mark> toBeMarked = new LinkedHashMap<>();
  private final List<Guardian> guardians = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private @Nullable Household income;
  private final Map<String, String> runs = new HashMap<>();

  Town(Host host) {
    this.host = host;
    this.households = new Households(host);
  }

  /** Who in a family gets which mark. */
  public record Mark(PersonalNumber who, String flag) {}

  /** Those whom nobody protects. */
  public synchronized List<Household> ordinary() {
    move();
    return List.copyOf(ordinary);
  }

  /** Those who are protected later, each by another person or mark. */
  public synchronized Map<Household, Mark> toBeMarked() {
    move();
    return new LinkedHashMap<>(toBeMarked);
  }

  public List<Household> everybody() {
    return Stream.concat(ordinary().stream(), toBeMarked().keySet().stream()).toList();
  }

  private void move() {
    if (!ordinary.isEmpty()) {
      return;
    }
    host.suppliers().navet().allow(MANY_CALLS);
    // Decisions go to these on paper, and to the others by digital post.
    for (var without : List.of(Personas.TOGETHER_OTHER, UNREAD)) {
      host.suppliers().digitalPost().account(without.digits(), Account.NONE);
    }
    households.decided(UNREAD);
    ordinary.add(
        transport("ordinary", Personas.COORDINATION, null, Personas.CHILD_OF_COORDINATION));
    ordinary.add(preschool("ordinary place", Personas.TURNS_ONE, Personas.CHILD_TURNING_ONE));
    Proposing.to(host, ordinary.getLast());
    mark(
        transport(
            "guardian",
            Personas.TOGETHER,
            Personas.TOGETHER_OTHER,
            Personas.YOUNGER_CHILD_TOGETHER),
        Personas.TOGETHER,
        SECRECY);
    mark(
        transport(
            "co-guardian",
            Personas.TWO_HOMES,
            Personas.TWO_HOMES_OTHER,
            Personas.CHILD_OF_TWO_HOMES),
        Personas.TWO_HOMES_OTHER,
        REGISTRATION);
    mark(
        transport("child", Personas.NEAR, null, Personas.CHILD_OF_NEAR),
        Personas.CHILD_OF_NEAR,
        SECRECY);
    mark(
        transport("child otherwise", Personas.CHOSEN, null, Personas.CHILD_OF_CHOSEN),
        Personas.CHILD_OF_CHOSEN,
        REGISTRATION);
    HandingOver.of(host, ordinary.getFirst());
    HandingOver.of(host, toBeMarked.keySet().iterator().next());
    runs.putAll(
        new Running(host)
            .about(Stream.concat(ordinary.stream(), toBeMarked.keySet().stream()).toList()));
    // The lines of a file are checked one after the other, some seconds apart.
    ((DemoClock) host.clock()).forward(Duration.ofMinutes(1));
    host.quiet();
  }

  /** Those of whom nobody is marked, and who must not find each other. */
  public synchronized List<Guardian> guardians() {
    move();
    if (guardians.isEmpty()) {
      var made = new Guardians(host, households);
      guardians.addAll(made.make());
      missing.addAll(made.missing());
    }
    return List.copyOf(guardians);
  }

  /** Families of guardians that could not be made, and why. */
  public synchronized List<String> missing() {
    return List.copyOf(missing);
  }

  /** What an id stands for that is about many at once, by name. */
  public synchronized Map<String, String> runs() {
    move();
    return Map.copyOf(runs);
  }

  private void mark(Household family, PersonalNumber who, String flag) {
    toBeMarked.put(family, new Mark(who, flag));
  }

  /** One more that a rule or an officer has decided, confirmed and appealed. */
  public Household transport(
      String name, PersonalNumber applicant, @Nullable PersonalNumber other, PersonalNumber child) {
    return households.make(
        Household.of(name, applicant, other, child), Households.TRANSPORT, Answers.NONE);
  }

  /** Who has stated an income, which waits to be entered in the business system. */
  public synchronized Household withIncome() {
    if (income == null) {
      income =
          households.stated(
              Household.of("income", Personas.EDUCARE, null, Personas.CHILD_IN_EDUCARE),
              Households.SALARY);
    }
    return income;
  }

  private Household preschool(String name, PersonalNumber applicant, PersonalNumber child) {
    return households.make(
        Household.of(name, applicant, null, child), Households.PRESCHOOL, Households.WISHES);
  }
}
