package se.besked.casework.protection;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.ids.PersonId;
import se.besked.casework.protection.ProtectionRegister.Reading;

/**
 * Asks the population register, in batches, whether anybody we know has been protected, and closes
 * their matters within the same run. Whose mark is gone stays closed until a person decides.
 */
public final class SyncProtection {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("sync-protection");

  private final ProtectionRows rows;
  private final ProtectPerson protectPerson;
  private final ProtectedPeople protectedPeople;
  private final Supplier<@Nullable ProtectionRegister> register;
  private final Desk desk;
  private final Clock clock;
  private final Pace pace;

  public SyncProtection(
      ProtectionRows rows,
      ProtectPerson protectPerson,
      ProtectedPeople protectedPeople,
      Supplier<@Nullable ProtectionRegister> register,
      Desk desk,
      Clock clock,
      Pace pace) {
    this.rows = rows;
    this.protectPerson = protectPerson;
    this.protectedPeople = protectedPeople;
    this.register = register;
    this.desk = desk;
    this.clock = clock;
    this.pace = pace;
  }

  /**
   * How often, and how many at a time.
   *
   * @param open for people in matters that go on
   * @param rest for everybody else of whom there is something to hide
   * @param batch how many are asked for at a time
   */
  public record Pace(Duration open, Duration rest, int batch) {}

  /**
   * Reads everybody whose turn it is.
   *
   * @return how many were read
   * @throws ImplausibleAnswer when the register is broken
   * @throws se.besked.kernel.registers.IntegrationFailure when it cannot answer
   */
  public int run() {
    var asked = register.get();
    if (asked == null) {
      return 0;
    }
    var now = clock.instant();
    var due = rows.due(now.minus(pace.open()), now.minus(pace.rest()));
    for (int from = 0; from < due.size(); from += pace.batch()) {
      read(asked, due.subList(from, Math.min(from + pace.batch(), due.size())));
    }
    return due.size();
  }

  private void read(ProtectionRegister asked, List<PersonId> people) {
    if (people.isEmpty()) {
      return;
    }
    var said = asked.read(new HashSet<>(people));
    if (!said.keySet().containsAll(people)) {
      throw new IllegalStateException("The register has not answered for everybody");
    }
    refuseNonsense(said.values().stream().toList());
    var open = new ArrayList<PersonId>();
    for (var person : people) {
      var reading = said.getOrDefault(person, NOTHING);
      if (reading.own().isProtected()) {
        protectPerson.protect(JOB, person, reading.own());
        continue;
      }
      if (reading.householdProtected()) {
        protectPerson.closeOwn(JOB, person);
      }
      open.add(person);
    }
    desk.whole(
        () -> {
          for (var person : rows.readOpen(open)) {
            protectedPeople.askWhetherOpen(person);
          }
        });
  }

  private static final Reading NOTHING =
      new Reading(se.besked.kernel.people.Protection.UNKNOWN, false, false);

  /** A register that has lost its flags would close every matter there is, to be opened by hand. */
  private static void refuseNonsense(List<Reading> said) {
    int unreadable = (int) said.stream().filter(r -> !r.readable()).count();
    if (unreadable > FEW && unreadable * SHARE > said.size()) {
      throw new ImplausibleAnswer(unreadable, said.size());
    }
  }

  /** So many can be without a readable flag in a batch, whatever its size. */
  private static final int FEW = 10;

  /** And one in so many. */
  private static final int SHARE = 5;
}
