package se.besked.platform.staff.place;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.income.PostControls;
import se.besked.formkit.vaadin.BackLink;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.LookAgain;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;

/** One file of taxed incomes: how far it has come, and every line with what came of it. */
@Route(value = Addresses.CONTROL + "/:id", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/staff-place.css")
class ControlRunView extends Page implements BeforeEnterObserver {
  private static final int PAGE = 50;

  private final transient CurrentStaff staff;
  private final transient PostControls controls;
  private final Div body = new Div();
  private final OrderedList rows = new OrderedList();
  private @Nullable UUID run;
  private final ControlProgress progress = new ControlProgress();
  private final LookAgain checked = new LookAgain(this, Duration.ofSeconds(2), this::draw);
  private int shown;

  ControlRunView(CurrentStaff staff, PostControls controls) {
    this.staff = staff;
    this.controls = controls;
    above().add(new BackLink(Addresses.CONTROL));
    rows.addClassName("staff-list");
    rows.getElement().setAttribute("id", "rader");
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = event.getRouteParameters().get("id").flatMap(Addresses::id);
    try {
      if (id.isPresent()) {
        show(controls.run(staff.actor(), id.get()));
        return;
      }
    } catch (AccessDenied absent) {
      // What may not be seen looks as what does not exist.
    }
    event.rerouteToError(NotFoundException.class);
  }

  private void show(PostControls.Run of) {
    shown = 0;
    run = of.id();
    title(getTranslation("staff.control.run.title", "" + of.year()));
    body.removeAll();
    var export =
        new Anchor(
            Addresses.ofRun(of.id()) + "/justeringar.csv", getTranslation("staff.control.export"));
    export.setRouterIgnore(true);
    export.addClassName("button");
    var about =
        new Paragraph(
            getTranslation(
                "staff.control.run.about",
                Dates.moment(of.uploadedAt(), getLocale()),
                staff.named(of.uploadedBy())));
    about.addClassName("soft");
    var download = new Div(export);
    download.addClassName("button-row");
    body.add(
        about, progress, download, new Paragraph(getTranslation("staff.control.rows.lead")), rows);
    checked.now();
  }

  /** The rows anew, as many as were shown. */
  private void again(int all) {
    int wanted = Math.max(PAGE, shown);
    rows.removeAll();
    shown = 0;
    more(wanted, all);
  }

  private void more(int count, int all) {
    var id = run;
    if (id == null) {
      return;
    }
    var page = controls.rowsByConcern(staff.actor(), id, shown, count);
    page.forEach(row -> rows.add(new ControlRow(row)));
    shown += page.size();
    body.getChildren()
        .filter(c -> c.getId().filter("fler"::equals).isPresent())
        .toList()
        .forEach(body::remove);
    if (shown < all) {
      var button =
          new Button(
              getTranslation("staff.control.more", "" + shown, "" + all), click -> more(PAGE, all));
      button.setId("fler");
      body.add(button);
    }
  }

  /** The rows move about while lines are checked, so they are drawn anew when all are. */
  private boolean draw() {
    var id = run;
    if (id == null) {
      return false;
    }
    var now = controls.progress(staff.actor(), id);
    progress.show(now);
    boolean goesOn = now.pending() > 0;
    if (!goesOn || shown == 0) {
      again(ControlProgress.all(now));
    }
    return goesOn;
  }
}
