package se.besked.platform.staff.place;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import se.besked.casework.workitems.Claiming;
import se.besked.casework.workitems.WorkItem;
import se.besked.formkit.vaadin.Callout;

/** Why a work item could not be taken, in a plain sentence. */
final class NotTaken {
  private NotTaken() {}

  static Callout callout(Claiming claiming, Component on, Locale language) {
    return Callout.warning(
        on.getTranslation("staff.work.not-taken"),
        switch (claiming) {
          case Claiming.NotNow(var item) -> notNow(item, on, language);
          case Claiming.Ended(var item) -> on.getTranslation("staff.work.not-taken.ended");
          case Claiming.Claimed taken -> on.getTranslation("staff.work.not-taken.changed");
        });
  }

  private static String notNow(WorkItem item, Component on, Locale language) {
    var by = item.claimedBy();
    return item.state() == WorkItem.State.CLAIMED && by != null
        ? on.getTranslation(
            "staff.work.not-taken.held",
            by,
            new WorkWords(item, on, language).at(item.leaseUntil()))
        : on.getTranslation("staff.work.not-taken.changed");
  }
}
