package se.besked.platform.staff.attendance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import se.besked.casework.attendance.AttendanceChange;
import se.besked.casework.attendance.AttendanceRemark;
import se.besked.casework.attendance.AttendanceRun;
import se.besked.casework.attendance.AttendanceRuns;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Part;

/** The rows of a run, those that were refused first, and what was found besides. */
final class RunRowsPart extends Div {
  private static final int PAGE = 50;
  private static final int REMARKS = 200;

  private final transient CurrentStaff staff;
  private final transient AttendanceRuns runs;
  private final UUID run;
  private final int all;
  private final UnorderedList rows = new UnorderedList();
  private final Div more = new Div();
  private int shown;

  RunRowsPart(AttendanceRun of, CurrentStaff staff, AttendanceRuns runs) {
    this.staff = staff;
    this.runs = runs;
    this.run = of.id();
    this.all = of.counts().all();
    rows.addClassName("staff-list");
    var remarks = runs.remarks(staff.actor(), run, REMARKS);
    if (!remarks.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("staff-list");
      remarks.forEach(remark -> list.add(line(remark)));
      var part = new Part(getTranslation("staff.attendance.remarks", remarks.size()), list);
      part.setId("avvikelser");
      add(part);
    }
    var part = new Part(getTranslation("staff.attendance.rows", all));
    part.setId("rader");
    if (all == 0) {
      part.add(new Paragraph(getTranslation("staff.attendance.rows.none")));
    } else {
      part.add(rows, more);
      next();
    }
    add(part);
  }

  private void next() {
    var page = runs.changes(staff.actor(), run, shown, PAGE);
    page.forEach(change -> rows.add(line(change)));
    shown += page.size();
    more.removeAll();
    if (page.size() == PAGE && shown < all) {
      more.add(new Button(getTranslation("staff.attendance.more", shown, all), click -> next()));
    }
  }

  private ListItem line(AttendanceChange change) {
    var child = change.child();
    var title = new Div((child == null ? change.placementId() : child) + ", " + change.unitName());
    title.addClassName("staff-list__title");
    var what =
        new Div(getTranslation("staff.attendance.kind." + change.kind()) + ". " + change.what());
    what.addClassName("soft");
    var item = new ListItem(title, what, tag(change));
    item.addClassName("staff-list__item");
    var problem = change.problem();
    if (problem != null) {
      item.add(new Div(problem));
    }
    return item;
  }

  private StatusTag tag(AttendanceChange change) {
    return new StatusTag(
        switch (change.state()) {
          case PENDING -> StatusTag.Tone.NEUTRAL;
          case ACCEPTED -> StatusTag.Tone.SUCCESS;
          case REJECTED -> StatusTag.Tone.ERROR;
        },
        getTranslation("staff.attendance.row." + change.state()));
  }

  private ListItem line(AttendanceRemark remark) {
    var title = new Div(getTranslation("staff.attendance.remark." + remark.kind()));
    title.addClassName("staff-list__title");
    var id = new Div(getTranslation("staff.attendance.remark.id", remark.placementId()));
    id.addClassName("soft");
    var item = new ListItem(title, new Div(remark.what()), id);
    item.addClassName("staff-list__item");
    return item;
  }
}
