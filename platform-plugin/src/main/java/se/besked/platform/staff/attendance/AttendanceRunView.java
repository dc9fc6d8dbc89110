package se.besked.platform.staff.attendance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.attendance.AttendanceRun;
import se.besked.casework.attendance.AttendanceRun.State;
import se.besked.casework.attendance.AttendanceRuns;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.LookAgain;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.Notices;

/** One transfer: what it would send or has sent, what was said of it, and the steps left. */
@Route(value = AttendanceView.PATH + "/:id", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class AttendanceRunView extends Page implements BeforeEnterObserver {
  private final transient CurrentStaff staff;
  private final transient AttendanceRuns runs;
  private final Div body = new Div();
  private @Nullable UUID id;
  private final LookAgain going = new LookAgain(this, Duration.ofSeconds(2), this::draw);

  AttendanceRunView(CurrentStaff staff, AttendanceRuns runs) {
    this.staff = staff;
    this.runs = runs;
    title(getTranslation("staff.attendance.run"));
    above().add(new BackLink(AttendanceView.PATH));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var given = event.getRouteParameters().get("id").flatMap(AttendanceRunView::read);
    try {
      if (given.isPresent()) {
        id = given.get();
        going.now();
        return;
      }
    } catch (AccessDenied absent) {
      // What may not be seen looks as what does not exist.
    }
    event.rerouteToError(NotFoundException.class);
  }

  private static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private void show(AttendanceRun run) {
    body.removeAll();
    var problem = run.problem();
    if (run.state() == State.WAITING) {
      body.add(
          Callout.warning(
              getTranslation("staff.attendance.waiting.title", run.endingPercent()),
              getTranslation("staff.attendance.waiting.text")));
    } else if (problem != null) {
      body.add(Callout.warning(getTranslation("staff.attendance.problem"), problem));
    }
    body.add(RunWords.tag(run, this), facts(run), steps(run));
    body.add(new RunRowsPart(run, staff, runs));
  }

  private SummaryList facts(AttendanceRun run) {
    var list =
        new SummaryList()
            .row(
                getTranslation("staff.attendance.started"),
                Dates.moment(run.startedAt(), getLocale()))
            .row(
                getTranslation("staff.attendance.by"),
                run.scheduled()
                    ? getTranslation("staff.attendance.daily")
                    : staff.named(run.startedBy()))
            .row(getTranslation("staff.attendance.read"), "" + run.read())
            .row(getTranslation("staff.attendance.differ"), RunWords.counts(run, this))
            .row(
                getTranslation("staff.attendance.answers"),
                getTranslation(
                    "staff.attendance.answers.value",
                    run.counts().accepted(),
                    run.counts().rejected(),
                    run.counts().pending()))
            .row(
                getTranslation("staff.attendance.reconciled"),
                getTranslation("staff.attendance.reconciled." + run.reconciled()));
    var approved = run.approvedBy();
    if (approved != null) {
      list.row(getTranslation("staff.attendance.approved"), staff.named(approved));
    }
    run.heldBack().ifPresent(held -> list.row(getTranslation("staff.attendance.held"), "" + held));
    return list;
  }

  private Div steps(AttendanceRun run) {
    var row = new Div();
    row.addClassName("button-row");
    if (!runs.mayStart(staff.actor())) {
      return row;
    }
    if (run.state() == State.PREVIEW || run.state() == State.WAITING) {
      var send = new Button(getTranslation("staff.attendance.send"), click -> send(run));
      send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      send.setId("skicka");
      row.add(send);
    }
    if (run.finishedAt() == null && run.state() != State.SENDING) {
      var stop = new Button(getTranslation("staff.attendance.stop"), click -> stop(run));
      stop.setId("stoppa");
      row.add(stop);
    }
    return row;
  }

  private void send(AttendanceRun run) {
    Notices.attempt(
        this,
        () -> {
          if (runs.send(staff.actor(), run.id()) != AttendanceRuns.Step.TAKEN) {
            Notices.tell(
                this,
                Callout.warning(
                    getTranslation("staff.attendance.anew.title"),
                    getTranslation("staff.attendance.anew.text")));
          }
        },
        going::now);
  }

  private void stop(AttendanceRun run) {
    Notices.attempt(
        this,
        () -> {
          var unused = runs.cancel(staff.actor(), run.id());
        },
        going::now);
  }

  private boolean draw() {
    var now = id;
    if (now == null) {
      return false;
    }
    var run = runs.get(staff.actor(), now);
    show(run);
    return run.state() == State.PREPARING || run.state() == State.SENDING;
  }
}
