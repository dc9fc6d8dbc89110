package se.besked.platform.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.jobs.FailedJobs;
import se.besked.casework.operations.Incidents;
import se.besked.casework.operations.StuckWork;
import se.besked.casework.operations.TroubledJobs;
import se.besked.casework.operations.UndeliveredNotices;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.staff.Notices;

/** What does not go as it should: jobs, notices, work items, and what operations were told. */
@Route(value = JobsView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class JobsView extends Page implements BeforeEnterObserver {
  static final String ADDRESS = "personal/jobb";

  private static final int AT_MOST = 200;
  private static final int INCIDENTS = 20;

  private final transient CurrentStaff staff;
  private final transient TroubledJobs jobs;
  private final transient FailedJobs failedJobs;
  private final transient UndeliveredNotices notices;
  private final transient StuckWork stuck;
  private final transient Incidents incidents;
  private final Div body = new Div();

  JobsView(
      CurrentStaff staff,
      TroubledJobs jobs,
      FailedJobs failedJobs,
      UndeliveredNotices notices,
      StuckWork stuck,
      Incidents incidents) {
    this.staff = staff;
    this.jobs = jobs;
    this.failedJobs = failedJobs;
    this.notices = notices;
    this.stuck = stuck;
    this.incidents = incidents;
    title(getTranslation("jobs.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    body.removeAll();
    try {
      var actor = staff.actor();
      var all = jobs.list(actor, AT_MOST);
      var undelivered = notices.list(actor, AT_MOST);
      var items = stuck.list(actor, AT_MOST);
      var told = incidents.list(actor, INCIDENTS);
      var lead = new Paragraph(getTranslation("jobs.lead"));
      lead.addClassName("lead");
      var again = new Button(getTranslation("jobs.reload"), click -> show());
      again.setId("uppdatera");
      body.add(lead, again);
      if (List.of(all, undelivered, items).stream().allMatch(List::isEmpty)) {
        body.add(Callout.success(getTranslation("jobs.fine"), getTranslation("jobs.fine.text")));
      }
      body.add(
          new TroubledPart(all, this::retry, this::retryAll),
          new UndeliveredPart(undelivered, this::sendAgain, this::sendAllAgain),
          new StuckPart(items),
          new IncidentPart(told));
    } catch (AccessDenied notOperations) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private void retry(se.besked.casework.operations.TroubledJob job) {
    step(() -> failedJobs.retry(staff.actor(), job.job(), job.instance()) ? 1 : 0);
  }

  private void retryAll(String job) {
    step(() -> failedJobs.retryAll(staff.actor(), job));
  }

  private void sendAgain(se.besked.casework.ids.NoticeId notice) {
    step(() -> notices.again(staff.actor(), notice) ? 1 : 0);
  }

  private void sendAllAgain(se.besked.casework.notices.NoticeKind kind) {
    step(() -> notices.allAgain(staff.actor(), kind));
  }

  private void step(java.util.function.IntSupplier step) {
    Notices.attempt(
        this,
        () -> {
          int begun = step.getAsInt();
          show();
          Notices.tell(
              this,
              begun == 0
                  ? Callout.info(
                      getTranslation("jobs.nothing"), getTranslation("jobs.nothing.text"))
                  : Callout.success(
                      getTranslation("jobs.begun", "" + begun), getTranslation("jobs.begun.text")));
        },
        () -> {});
  }
}
