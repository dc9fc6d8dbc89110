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
 * name theirs at the {@link Desk}, lists ask with {@link #cases}, and screens with {@link
 * #givenTo}, so that nobody is shown what they would be refused.
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
  /** See whose matters are closed, and open them when the protection has ended. */
  KEEP_PROTECTED(by().andRestricted()),
  /** See and take what waits for a person. */
  WORK_ON_TASKS(by(OFFICER, REGISTRAR).andRestricted()),
  /** Enter agreed matters in the business system. */
  CARRY_OUT(by(OFFICER, ROBOT).andRestricted()),
  /** Begin to review, ask for completion, go on: the steps before a decision. */
  CHANGE_STATUS(by(OFFICER, ROBOT).andRestricted()),
  /** What a robot is told of a case; who is in it only while it has the case. */
  READ_AS_ROBOT(by(ROBOT)),
  /** Hand in a decision that a named person has made. */
  DELIVER_DECISIONS(by(ROBOT)),
  /** Be told of events. */
  MANAGE_WEBHOOKS(by(ROBOT)),
  /** Offer places, and take offers back. */
  MAKE_OFFERS(by(OFFICER, ROBOT).andRestricted()),
  /** State an income for somebody, and read the fee it makes. */
  HANDLE_INCOMES(by(OFFICER, FEE_OFFICER).andRestricted()),
  /** The yearly control of fees against taxed incomes. */
  CONTROL_FEES(by(FEE_OFFICER)),
  /** Numbers, times and outcomes; what concerns their own units for those who lead them. */
  READ_OVERVIEW(by(REGISTRAR).andOwnUnits(PRINCIPAL)),
  /** Print letters, mark them as posted, and record how somebody was served. */
  SEND_LETTERS(by(OFFICER).andRestricted()),
  /** See what is carried to the attendance system. */
  READ_ATTENDANCE(by(OFFICER, OPERATIONS, ADMINISTRATOR)),
  /** Begin, send and stop what is carried there. */
  CARRY_ATTENDANCE(by(OPERATIONS, ADMINISTRATOR)),
  /** Read the record (diarium). */
  READ_RECORD(by(REGISTRAR, ADMINISTRATOR)),
  /** Find what may be disposed of and, as a second person, let it go. */
  DISPOSE(by(ADMINISTRATOR)),
  /** The register of decisions made without a person. */
  READ_AUTOMATED(by(OFFICER, REGISTRAR, AUDITOR, ADMINISTRATOR).andOwnUnits(PRINCIPAL)),
  /** Stop rules from deciding, at once; let them again, two together. */
  SWITCH_AUTOMATION(by(REGISTRAR, ADMINISTRATOR)),
  /** See failed and late jobs, and start them again. */
  OPERATE_JOBS(by(OPERATIONS)),
  /** See which libraries the program is made of, and their versions. */
  READ_COMPONENTS(by(OPERATIONS)),
  /** Draft new versions of limits, fees and texts, try them, and approve what another drafted. */
  CHANGE_RULES(by(ADMINISTRATOR)),
  /** Ask who has seen what; of protected cases only an auditor in the restricted group. */
  READ_AUDIT(by(AUDITOR).andRestricted().needing(AUDITOR)),
  /** Hand out to somebody what is kept about them (GDPR article 15). */
  EXPORT_PERSONAL_DATA(by(REGISTRAR).andRestricted().needing(REGISTRAR)),
  /** Write what is right beside what is wrong in a case (GDPR article 16). */
  RECTIFY(by(OFFICER, REGISTRAR).andRestricted()),
  /** See what is kept for how long, and how much of it there is. */
  READ_RETENTION(by(REGISTRAR, ADMINISTRATOR, AUDITOR));

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
}
