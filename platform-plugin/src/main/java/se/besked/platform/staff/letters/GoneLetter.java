package se.besked.platform.staff.letters;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import java.util.Objects;
import se.besked.casework.letters.Letter;
import se.besked.casework.receipts.Receipts;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.site.Dates;

/** A letter that has gone, whether its receipt is proved, and where an officer records that. */
final class GoneLetter extends ListItem {
  GoneLetter(Letter letter, CurrentStaff staff, Receipts receipts, Clock clock, Command reload) {
    addClassName("staff-list__item");
    var title =
        new Div(
            new Anchor(
                "personal/arende/" + letter.caseId(),
                letter.recipient() + ", " + letter.decisionNumber()));
    title.addClassName("staff-list__title");
    var how = new Div(how(letter, staff));
    how.addClassName("soft");
    add(
        title,
        how,
        new StatusTag(
            letter.received() ? StatusTag.Tone.SUCCESS : StatusTag.Tone.WARNING,
            getTranslation(
                letter.received() ? "staff.letters.received" : "staff.letters.not-received")));
    if (!letter.received()) {
      add(
          new Expander(
              getTranslation("staff.service.record", letter.recipient()),
              new ServiceForm(letter, staff, receipts, clock, reload)));
    }
  }

  private String how(Letter letter, CurrentStaff staff) {
    var on = letter.postedOn();
    var by = letter.postedBy();
    if (on != null && by != null) {
      return getTranslation(
          "staff.letters.posted.when", Dates.day(on, getLocale()), staff.named(by));
    }
    return getTranslation(
        "staff.letters.delivered.when",
        Dates.moment(Objects.requireNonNull(letter.deliveredAt()), getLocale()),
        Objects.requireNonNullElse(letter.operator(), ""));
  }
}
