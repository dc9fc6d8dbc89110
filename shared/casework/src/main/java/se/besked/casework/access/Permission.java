package se.besked.casework.access;

import static se.besked.casework.access.PermissionRule.by;
import static se.besked.casework.access.Role.ADMINISTRATOR;
import static se.besked.casework.access.Role.AUDITOR;
import static se.besked.casework.access.Role.DECISION_MAKER;
import static se.besked.casework.access.Role.FEE_OFFICER;
import static se.besked.casework.access.Role.OFFICER;
import static se.besked.casework.access.Role.OPERATIONS;
import static se.besked.casework.access.Role.PRINCIPAL;
import static se.besked.casework.access.Role.REGISTRAR;
import static se.besked.casework.access.Role.ROBOT;

/**
 * What staff and robots may do: one name per kind of action, with its rule beside it. Operations
 * ask with {@link #require} or through {@code CaseAccess}, lists with {@link #cases}, and screens
 * with {@link #givenTo}, so that nobody is shown what they would be refused.
 *
 * <p>Protected cases are reached by the restricted group alone, whatever else somebody is.
 */
public enum Permission {
  /** See a case, its papers and who has read what. */
  READ_CASES(by(OFFICER, REGISTRAR).andOwnUnits(PRINCIPAL).andRestricted()),
  /** Take, hand over, ask for completion, communicate, write notes and messages, try timeliness. */
  WORK_ON_CASES(by(OFFICER).andRestricted()),
  /** Decide, correct and change decisions, dismiss late appeals. */
  DECIDE(by(OFFICER).andRestricted().needing(DECISION_MAKER)),
  /** Register when minutes were announced (kommunallagen 8 kap. 12 §). */
  ANNOUNCE(by(REGISTRAR).andRestricted().needing(REGISTRAR)),
  /** Take on what was stopped since an identity became protected. */
  RESUME_PROTECTED(by().andRestricted()),
  /** See and take what waits for a person. */
  WORK_ON_TASKS(by(OFFICER, REGISTRAR).andRestricted()),
  /** Enter agreed matters in the business system. */
  CARRY_OUT(by(OFFICER, ROBOT).andRestricted()),
  /** Offer places, and take offers back. */
  MAKE_OFFERS(by(OFFICER, ROBOT).andRestricted()),
  /** State an income for somebody, and read the fee it makes. */
  HANDLE_INCOMES(by(OFFICER, FEE_OFFICER).andRestricted()),
  /** The yearly control of fees against taxed incomes. */
  CONTROL_FEES(by(FEE_OFFICER)),
  /** The register of decisions made without a person. */
  READ_AUTOMATED(by(OFFICER, REGISTRAR, AUDITOR, ADMINISTRATOR)),
  /** See failed and late jobs, and start them again. */
  OPERATE_JOBS(by(OPERATIONS)),
  /** Ask who has seen what. */
  READ_AUDIT(by(AUDITOR));

  @SuppressWarnings("ImmutableEnumChecker") // its sets are copies that nobody changes
  private final PermissionRule rule;

  Permission(PermissionRule rule) {
    this.rule = rule;
  }

  /** Whether there is anything at all that the member of staff may do this with. */
  public boolean givenTo(Actor.Staff staff) {
    return rule.givenTo(staff);
  }

  /** Whether the member of staff may do this with such a case. */
  public boolean on(Actor.Staff staff, CaseScope scope) {
    return rule.on(staff, scope);
  }

  /** The same as a condition on {@code case_file c}. */
  public SqlFilter cases(Actor.Staff staff) {
    return rule.cases(staff);
  }

  /**
   * Lets the member of staff pass and writes it down, in the transaction at hand: for what is no
   * single case.
   *
   * @param action for the audit log, e.g. {@code "case.list"}
   * @throws AccessDenied when the permission is not given to them at all
   */
  public void require(Actor.Staff staff, AuditLog audit, String action, Subject subject) {
    if (!givenTo(staff)) {
      throw new AccessDenied(staff, action, subject, "has not " + this);
    }
    audit.allowed(staff, action, subject);
  }
}
