package se.besked.casework.eplatform;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;

/**
 * Which case on the e-service platform is which of ours. A person who has seen both says so: the
 * platform shows decisions to whoever owns the case there.
 */
public final class PlatformCases {
  private final PlatformLinks links;
  private final CaseRows cases;
  private final Desk desk;
  private final Jobs jobs;
  private final Clock clock;
  private final boolean offered;

  public PlatformCases(
      JdbcClient jdbc, CaseRows cases, Desk desk, Jobs jobs, Clock clock, boolean offered) {
    this.links = new PlatformLinks(jdbc, clock);
    this.cases = cases;
    this.desk = desk;
    this.jobs = jobs;
    this.clock = clock;
    this.offered = offered;
  }

  /** What came of linking a case. */
  public enum Linking {
    LINKED,
    /** This case has a number there already. */
    LINKED_BEFORE,
    /** Another case of ours has that number. */
    TAKEN,
    /** Somebody in it is protected: nothing about it leaves the house. */
    PROTECTED,
    /** The municipality has no such platform. */
    NO_PLATFORM
  }

  /** Whether the municipality has a platform. */
  public boolean offered() {
    return offered;
  }

  /** The case's link, if it has one. */
  public Optional<PlatformLink> of(Actor.Staff staff, CaseId id) {
    return desk.as(staff, id, Permission.READ_CASES, "case.platform", () -> links.find(id));
  }

  /**
   * Links a case. The platform is told our number and everything that has happened so far.
   *
   * @param flowInstance the case's number on the platform
   */
  public Linking link(Actor.Staff staff, CaseId id, int flowInstance) {
    return desk.as(
        staff,
        cases.held(id),
        Permission.WORK_ON_CASES,
        "case.platform.link",
        caseFile -> {
          if (!offered) {
            return Linking.NO_PLATFORM;
          }
          if (caseFile.head().isProtected()) {
            return Linking.PROTECTED;
          }
          if (links.find(id).isPresent()) {
            return Linking.LINKED_BEFORE;
          }
          if (links.isTaken(caseFile.head().municipality(), flowInstance)) {
            return Linking.TAKEN;
          }
          links.insert(id, caseFile.head().municipality(), flowInstance, staff.userId());
          jobs.plan(Job.TELL_E_PLATFORM, id + "/linked");
          return Linking.LINKED;
        });
  }

  /** Tries again now, when what was wrong has been mended. */
  public void retry(Actor.Staff staff, CaseId id) {
    desk.as(
        staff,
        id,
        Permission.WORK_ON_CASES,
        "case.platform.retry",
        () -> jobs.plan(Job.TELL_E_PLATFORM, id + "/again/" + clock.instant().toEpochMilli()));
  }
}
