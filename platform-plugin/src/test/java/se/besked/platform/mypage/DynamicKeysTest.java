package se.besked.platform.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.Timeliness;
import se.besked.casework.attendance.AttendanceChange;
import se.besked.casework.attendance.AttendanceRemark;
import se.besked.casework.attendance.AttendanceRun;
import se.besked.casework.automation.AutomationState;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.Party;
import se.besked.casework.changes.ChangeGround;
import se.besked.casework.changes.ChangeNotAllowed;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.delays.DelayRequest;
import se.besked.casework.disposal.DisposalReport;
import se.besked.casework.disposal.DisposalRun;
import se.besked.casework.disposal.DocumentType;
import se.besked.casework.disposal.Hold;
import se.besked.casework.disposal.RetentionRule;
import se.besked.casework.eplatform.PlatformCases;
import se.besked.casework.eplatform.PlatformLink;
import se.besked.casework.events.EventType;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.income.PostControls;
import se.besked.casework.income.YearCheck;
import se.besked.casework.jobs.Job;
import se.besked.casework.letters.Letter;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.SentNotice;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.PlaceOffer;
import se.besked.casework.operations.Incident;
import se.besked.casework.overview.Dimension;
import se.besked.casework.queue.Assigned;
import se.besked.casework.queue.DeadlineKind;
import se.besked.casework.queue.Urgency;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.rules.RuleDraft;
import se.besked.casework.rules.RuleTrial;
import se.besked.casework.rules.TrialOfCase;
import se.besked.casework.workitems.WorkItem;
import se.besked.kernel.attendance.AttendanceBatch;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.registers.WorkKind;
import se.besked.kernel.registry.RegistryEntry;
import se.besked.platform.site.Dates;
import se.besked.platform.site.Messages;

/** Texts whose key ends in the name of a value: none of the values may lack one. */
class DynamicKeysTest {
  private final Messages messages = new Messages();

  static Stream<String> keys() {
    return Stream.of(
            of("matter.event.", EventType.values()),
            of("matter.status.", CaseStatus.values()),
            of("matter.case.state.", CaseStatus.values()),
            Stream.of("read", "appealed", "final", "decision", "sign")
                .flatMap(
                    k -> Stream.of("matter.case." + k + ".title", "matter.case." + k + ".text")),
            of("matter.signing.", Party.Signing.values()),
            of("matter.finding.", Standing.values()),
            of("matter.decision.meaning.", DecisionOutcome.values()),
            of("matter.appeal.state.", Appeal.State.values()),
            of("matter.appeal.change.hint.", AppealRoute.values()),
            of("matter.appeal.reasons.hint.", AppealRoute.values()),
            of("staff.state.", CaseState.values()),
            of("staff.party.role.", Party.Role.values()),
            of("staff.route.", AppealRoute.values()),
            of("staff.method.", Receipt.Method.values()),
            of("staff.timeliness.", Timeliness.values()),
            of("staff.notice.kind.", NoticeKind.values()),
            of("staff.notice.state.", SentNotice.State.values()),
            of("staff.hearing.way.", Hearing.Because.values()),
            of("staff.change.ground.", ChangeGround.values()),
            of("staff.change.not.", ChangeNotAllowed.Why.values()),
            of("matter.delay.state.", DelayRequest.State.values()),
            of("staff.work.kind.", WorkKind.values()),
            of("staff.work.state.", WorkItem.State.values()),
            of("staff.offer.state.", PlaceOffer.State.values()),
            of("staff.offer.choice.", OfferChoice.values()),
            of("staff.offer.activity.", Activity.values()),
            of("rules.state.", RuleDraft.State.values()),
            of("rules.trial.state.", RuleTrial.State.values()),
            of("rules.trial.reason.", TrialOfCase.Reason.values()),
            of("rules.outcome.", Outcome.values()),
            of("jobs.name.", Job.values()),
            of("jobs.notice.", NoticeKind.values()),
            of("jobs.incident.", Incident.Kind.values()),
            of("staff.control.state.", PostControls.State.values()),
            of("staff.control.verdict.", YearCheck.Verdict.values()),
            of("staff.queue.deadline.", DeadlineKind.values()),
            of("staff.queue.urgency.", Urgency.values()),
            of("staff.queue.outcome.", Assigned.values()),
            of("staff.overview.by.", Dimension.values()),
            of("staff.overview.key.", Dimension.values()),
            of("staff.outcome.", DecisionOutcome.values()),
            of("staff.automated.change.", AutomationState.What.values()),
            of("staff.record.direction.", RegistryEntry.Direction.values()),
            of("staff.disposal.type.", DocumentType.values()),
            of("staff.disposal.after.", RetentionRule.After.values()),
            of("staff.disposal.state.", DisposalRun.State.values()),
            of("staff.disposal.item.", DisposalReport.State.values()),
            of("staff.disposal.why.", Hold.values()),
            of("staff.platform.state.", PlatformLink.State.values()),
            of("staff.platform.linking.", PlatformCases.Linking.values()),
            of("staff.letters.reason.", Letter.Reason.values()),
            of("staff.attendance.state.", AttendanceRun.State.values()),
            of("staff.attendance.kind.", AttendanceBatch.Kind.values()),
            of("staff.attendance.row.", AttendanceChange.State.values()),
            of("staff.attendance.remark.", AttendanceRemark.Kind.values()))
        .flatMap(keys -> keys);
  }

  private static Stream<String> of(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> prefix + value.name());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void hasAText(String key) {
    assertThat(messages.keys("sv")).contains(key);
    assertThat(messages.keys("en")).contains(key);
  }

  @Test
  void datesReadAsInTheRulesForPublicTexts() {
    var day = java.time.LocalDate.of(2026, 12, 14);
    assertThat(Dates.day(day, Messages.SWEDISH)).isEqualTo("14 december 2026");
    assertThat(Dates.weekday(day, Messages.SWEDISH)).isEqualTo("måndag 14 december 2026");
    var at = java.time.Instant.parse("2026-11-22T08:14:00Z");
    assertThat(Dates.moment(at, Messages.SWEDISH)).isEqualTo("22 november 2026 kl. 09:14");
    assertThat(Dates.moment(at, Messages.ENGLISH)).isEqualTo("22 November 2026, 09:14");
  }
}
