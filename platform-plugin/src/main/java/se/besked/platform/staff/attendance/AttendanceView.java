package se.besked.platform.staff.attendance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.attendance.AttendanceRun;
import se.besked.casework.attendance.AttendanceRuns;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.Notices;

/** Every transfer of placements to the attendance system, the newest first. */
@Route(value = AttendanceView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class AttendanceView extends Page implements BeforeEnterObserver {
  static final String PATH = "personal/narvaro";
  private static final int RUNS = 60;

  private final transient CurrentStaff staff;
  private final transient AttendanceRuns runs;
  private final Div body = new Div();

  AttendanceView(CurrentStaff staff, AttendanceRuns runs) {
    this.staff = staff;
    this.runs = runs;
    title(getTranslation("staff.attendance.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    try {
      var all = runs.list(staff.actor(), RUNS);
      var lead = new Paragraph(getTranslation("staff.attendance.lead"));
      lead.addClassName("lead");
      body.add(lead);
      if (runs.mayStart(staff.actor())) {
        body.add(begin());
      }
      body.add(history(all));
    } catch (AccessDenied noRole) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private Part begin() {
    var button = new Button(getTranslation("staff.attendance.prepare"), click -> prepare());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setId("forbered");
    var row = new Div(button);
    row.addClassName("button-row");
    return new Part(
        getTranslation("staff.attendance.by-hand"),
        new Paragraph(getTranslation("staff.attendance.by-hand.text")),
        row);
  }

  private void prepare() {
    Notices.attempt(
        this,
        () ->
            runs.preview(staff.actor())
                .ifPresentOrElse(
                    id -> getUI().ifPresent(ui -> ui.navigate(PATH + "/" + id)),
                    () ->
                        Notices.tell(
                            this,
                            Callout.warning(
                                getTranslation("staff.attendance.another.title"),
                                getTranslation("staff.attendance.another.text")))),
        () -> {});
  }

  private Part history(List<AttendanceRun> all) {
    var part = new Part(getTranslation("staff.attendance.runs"));
    part.setId("korningar");
    if (all.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.attendance.runs.none")));
      return part;
    }
    var list = new UnorderedList();
    list.addClassName("staff-list");
    all.forEach(run -> list.add(line(run)));
    part.add(list);
    return part;
  }

  private ListItem line(AttendanceRun run) {
    var title =
        new Div(new Anchor(PATH + "/" + run.id(), Dates.moment(run.startedAt(), getLocale())));
    title.addClassName("staff-list__title");
    var facts = new Div(RunWords.counts(run, this));
    facts.addClassName("soft");
    var by =
        new Div(
            run.scheduled()
                ? getTranslation("staff.attendance.daily")
                : getTranslation("staff.attendance.started-by", staff.named(run.startedBy())));
    by.addClassName("soft");
    var item = new ListItem(title, RunWords.tag(run, this), facts, by);
    item.addClassName("staff-list__item");
    return item;
  }
}
