package se.besked.casework.automation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.store.Sql;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.kernel.decisions.Circumstance;
import se.besked.kernel.decisions.Circumstances;
import se.besked.kernel.decisions.Hindrance.Step;
import se.besked.kernel.decisions.Reason;

/**
 * {@link AutomationGate} asked about a case, and the one place where a case's circumstances are put
 * together: for the job that considers it, the officer's page, the decision and the robots' API. It
 * tells nothing to whoever has not been given the case and its matter.
 */
public final class CaseGate {
  private static final String SWEDISH = "sv";

  private final AutomationGate gate;
  private final CaseCircumstances cases;
  private final Supplier<Matters> matters;
  private final Desk desk;
  private final Clock clock;

  /**
   * With the gate there is.
   *
   * @param matters asked for late, since the host's stands on use cases of this module
   */
  public CaseGate(
      AutomationGate gate,
      JdbcClient jdbc,
      CustodyRows custody,
      Supplier<Matters> matters,
      Desk desk,
      Clock clock) {
    this.gate = gate;
    this.cases = new CaseCircumstances(jdbc, custody);
    this.matters = matters;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * The circumstances now.
   *
   * @param byRegisters what registers have said that lies in no table of ours
   */
  public Circumstances circumstances(
      CaseHead head, Circumstances.Matter matter, Set<Circumstance> byRegisters) {
    var around = EnumSet.noneOf(Circumstance.class);
    around.addAll(desk.whole(() -> cases.of(head)));
    around.addAll(byRegisters);
    return new Circumstances(Sql.day(clock.instant()), matter, around);
  }

  /** Why a person goes on, in Swedish; nothing when a rule, or a robot, may. */
  public List<Reason> reasons(Step step, Circumstances circumstances) {
    return gate.reasons(step, circumstances, SWEDISH);
  }

  /**
   * Lets a decision by a rule pass that the gate lets pass. In the transaction at hand, where all
   * is read again that can have changed since the case was considered; the switch stays where it is
   * until that ends.
   *
   * @param considered what the case was considered by, in the very version that is decided; the
   *     matter is read again without it
   * @throws PersonMustDecide otherwise
   */
  public void requireOpen(Actor.SystemJob job, CaseHead head, @Nullable Considered considered) {
    var matter =
        considered == null ? matters.get().of(job, head) : considered.circumstances().matter();
    var now = new Circumstances(Sql.day(clock.instant()), matter, cases.held(head));
    var reasons = reasons(Step.DECIDE, now);
    if (!reasons.isEmpty()) {
      throw new PersonMustDecide(head.number(), reasons);
    }
  }
}
