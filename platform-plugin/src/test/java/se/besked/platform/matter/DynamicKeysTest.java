package se.besked.platform.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.Timeliness;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.Party;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.income.PostControls;
import se.besked.casework.income.YearCheck;
import se.besked.casework.jobs.Job;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.PlaceOffer;
import se.besked.casework.operations.Incident;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.record.EventType;
import se.besked.casework.rules.RuleDraft;
import se.besked.casework.rules.RuleTrial;
import se.besked.casework.rules.TrialOfCase;
import se.besked.casework.workitems.WorkItem;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.registers.WorkKind;
import se.besked.platform.site.Messages;

/** Texts whose key ends in the name of a value: none of the values may lack one. */
class DynamicKeysTest {
  private final Messages messages = new Messages();

  static Stream<String> keys() {
    return Stream.of(
            of("matter.event.", EventType.values()),
            of("matter.status.", CaseStatus.values()),
            of("matter.case.state.", CaseStatus.values()),
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
            of("staff.control.verdict.", YearCheck.Verdict.values()))
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
