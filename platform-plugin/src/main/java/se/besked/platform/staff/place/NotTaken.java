package se.besked.platform.staff.place;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import se.besked.casework.workitems.Claiming;
import se.besked.casework.workitems.WorkItem;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentStaff;

/** Why a work item could not be taken, in a plain sentence. */
final class NotTaken {
  private NotTaken() {}

  static Callout callout(Claiming claiming, CurrentStaff staff, Component on, Locale language) {
    return Callout.warning(
        on.getTranslation("staff.work.not-taken"),
        switch (claiming) {
          case Claiming.NotNow(var item) -> notNow(item, staff, on, language);
          case Claiming.Ended(var item) -> on.getTranslation("staff.work.not-taken.ended");
          case Claiming.Claimed taken -> on.getTranslation("staff.work.not-taken.changed");
        });
  }

  private static String notNow(WorkItem item, CurrentStaff staff, Component on, Locale language) {
    var by = item.claimedBy();
    return item.state() == WorkItem.State.CLAIMED && by != null
        ? on.getTranslation(
            "staff.work.not-taken.held",
            staff.named(by),
            new WorkWords(item, staff, on, language).at(item.leaseUntil()))
        : on.getTranslation("staff.work.not-taken.changed");
  }
}
