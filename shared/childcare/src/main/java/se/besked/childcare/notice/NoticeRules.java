package se.besked.childcare.notice;

import java.time.LocalDate;
import se.besked.childcare.ChildcareTopics;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.Dated.Version;
import se.besked.kernel.law.RuleBook;

/** Finds the notice period of an activity. */
public final class NoticeRules {
  private NoticeRules() {}

  /**
   * The notice period for a notice given on a day.
   *
   * @throws se.besked.kernel.law.MissingRule when the municipality has decided none
   */
  public static Version<NoticePeriod> on(RuleBook rules, Activity activity, LocalDate givenOn) {
    var version =
        ChildcareTopics.on(
            rules,
            switch (activity) {
              case PRESCHOOL -> ChildcareTopics.PRESCHOOL;
              case SCHOOL_AGE_EDUCARE -> ChildcareTopics.SCHOOL_AGE_EDUCARE;
            },
            givenOn);
    return new Version<>(
        version.id(),
        version.validFrom(),
        version.validTo(),
        version.source(),
        NoticePeriod.from(version.value().group("notice")));
  }
}
