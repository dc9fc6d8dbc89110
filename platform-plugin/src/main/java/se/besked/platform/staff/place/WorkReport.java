package se.besked.platform.staff.place;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.workitems.Reported;
import se.besked.casework.workitems.WorkItem;
import se.besked.casework.workitems.WorkItems;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.people.NumbersInText;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.SiteLayout;
import se.besked.platform.staff.Notices;

/** What the one who has a work item reports: done, not possible, more time, or put back. */
final class WorkReport extends Section {
  private static final int LONGEST = 500;

  private final transient CurrentStaff staff;
  private final transient WorkItems workItems;
  private final WorkItem item;
  private final UUID claim;
  private final Command reload;
  private final TextField reference;
  private final TextArea reason;
  private final Paragraph until = new Paragraph();

  WorkReport(CurrentStaff staff, WorkItems workItems, WorkItem item, UUID claim, Command reload) {
    this.staff = staff;
    this.workItems = workItems;
    this.item = item;
    this.claim = claim;
    this.reload = reload;
    reference = new TypedField(getTranslation("staff.work.report.reference"));
    reason = new TypedArea(getTranslation("staff.work.report.reason"));
    add(new H2(getTranslation("staff.work.report")), done(), failed(), lease());
  }

  private Div done() {
    reference.setId("referens");
    reference.setHelperText(getTranslation("staff.work.report.reference.hint"));
    reference.setManualValidation(true);
    reference.setMaxLength(100);
    var done = new Button(getTranslation("staff.work.report.done"), click -> reportDone());
    done.setId("klart");
    done.addThemeVariants(ButtonVariant.PRIMARY);
    var form = new Div(reference, done);
    form.addClassName("staff-form");
    return form;
  }

  private Expander failed() {
    reason.setId("skal");
    reason.setHelperText(getTranslation("staff.work.report.reason.hint"));
    reason.setManualValidation(true);
    reason.setWidthFull();
    reason.setMaxLength(LONGEST);
    var failed = new Button(getTranslation("staff.work.report.failed"), click -> reportFailed());
    failed.setId("gick-inte");
    var form = new Div(reason, failed);
    form.addClassName("staff-form");
    return new Expander(getTranslation("staff.work.report.failed.title"), form);
  }

  private Div lease() {
    var longer = new Button(getTranslation("staff.work.report.extend"), click -> extend());
    var release = new Button(getTranslation("staff.work.report.release"), click -> release());
    var row = new Div(longer, release);
    row.addClassName("button-row");
    until.setId("till");
    until.getElement().setAttribute("aria-live", "polite");
    tellLease(item);
    return new Div(until, row);
  }

  private void reportDone() {
    boolean missing = reference.getValue().isBlank();
    reference.setInvalid(missing);
    reference.setErrorMessage(missing ? getTranslation("staff.work.report.reference.missing") : "");
    if (missing) {
      reference.focus();
      return;
    }
    try {
      tell(
          workItems.done(staff.actor(), item.id(), claim, reference.getValue().strip()),
          "staff.work.report.kept");
    } catch (AccessDenied absent) {
      Notices.tell(this, Notices.stale(this));
    }
  }

  private void reportFailed() {
    var problem = problem(reason.getValue());
    reason.setInvalid(!problem.isEmpty());
    reason.setErrorMessage(problem);
    if (!problem.isEmpty()) {
      reason.focus();
      return;
    }
    try {
      tell(
          workItems.failed(staff.actor(), item.id(), claim, reason.getValue().strip()),
          "staff.work.report.failed.kept");
    } catch (AccessDenied absent) {
      Notices.tell(this, Notices.stale(this));
    }
  }

  private String problem(String written) {
    if (written.isBlank()) {
      return getTranslation("staff.work.report.reason.missing");
    }
    return NumbersInText.isIn(written) ? getTranslation("staff.work.report.reason.number") : "";
  }

  private void tell(Reported reported, String key) {
    var message =
        switch (reported) {
          case Reported.Kept kept ->
              Callout.success(getTranslation(key), getTranslation(key + ".text"));
          case Reported.NoLongerYours lost ->
              Callout.warning(
                  getTranslation("staff.work.report.lost"),
                  getTranslation("staff.work.report.lost.text"));
        };
    reloadWith(message);
  }

  /** The message comes last, so that focus stays on it. */
  private void reloadWith(Callout message) {
    var ui = getUI();
    reload.execute();
    ui.ifPresent(
        u -> {
          var unused = SiteLayout.notice(u, message);
        });
  }

  /** What has been written in the fields stays. */
  private void extend() {
    var unused =
        isStillMine(
            () -> {
              var longer = workItems.extend(staff.actor(), item.id(), claim);
              longer.ifPresent(this::tellLease);
              return longer.isPresent();
            });
  }

  private void tellLease(WorkItem held) {
    until.setText(
        getTranslation(
            "staff.work.until",
            new WorkWords(held, staff, this, getLocale()).at(held.leaseUntil())));
  }

  private void release() {
    if (isStillMine(() -> workItems.release(staff.actor(), item.id(), claim))) {
      reload.execute();
    }
  }

  private boolean isStillMine(BooleanSupplier step) {
    boolean mine;
    try {
      mine = step.getAsBoolean();
    } catch (AccessDenied absent) {
      mine = false;
    }
    if (!mine) {
      reloadWith(
          Callout.warning(
              getTranslation("staff.work.gone.title"), getTranslation("staff.work.gone.text")));
    }
    return mine;
  }
}
