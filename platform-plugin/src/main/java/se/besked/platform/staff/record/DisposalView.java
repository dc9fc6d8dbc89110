package se.besked.platform.staff.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.disposal.DisposalRun;
import se.besked.casework.disposal.Disposals;
import se.besked.casework.disposal.RetentionPlan;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.TypedField;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.ServiceWords;
import se.besked.platform.staff.Notices;

/** Disposal: the plan, a dry run, the second person's confirmation, and the log of what went. */
@Route(value = DisposalView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/record.css")
class DisposalView extends Page implements BeforeEnterObserver {
  static final String ADDRESS = "personal/gallring";
  private static final int LOG = 100;

  private final transient CurrentStaff staff;
  private final transient Disposals disposals;
  private final transient DisposalTables tables;
  private final Div body = new Div();

  DisposalView(CurrentStaff staff, Disposals disposals, ServiceWords words) {
    this.staff = staff;
    this.disposals = disposals;
    this.tables = new DisposalTables(this, staff, words);
    title(getTranslation("staff.disposal.title"));
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
      var plan = disposals.plan(actor());
      var lead = new Paragraph(getTranslation("staff.disposal.lead"));
      lead.addClassName("lead");
      body.add(lead, plan(plan.orElse(null)));
      plan.ifPresent(p -> body.add(latest(), hold(), log()));
    } catch (AccessDenied noAdministrator) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private Part plan(@org.jspecify.annotations.Nullable RetentionPlan plan) {
    var part = new Part(getTranslation("staff.disposal.plan"));
    if (plan == null) {
      part.add(new Paragraph(getTranslation("staff.disposal.plan.none")));
      return part;
    }
    if (plan.isExample()) {
      part.add(
          Callout.warning(
              getTranslation("staff.disposal.example"),
              getTranslation("staff.disposal.example.text")));
    }
    part.add(tables.plan(plan));
    part.add(new Paragraph(getTranslation("staff.disposal.plan.rest")));
    return part;
  }

  private Part latest() {
    var part = new Part(getTranslation("staff.disposal.run"));
    var runs = disposals.runs(actor(), 1);
    if (runs.isEmpty() || runs.getFirst().state() == DisposalRun.State.CANCELLED) {
      part.add(new Paragraph(getTranslation("staff.disposal.run.none")), dryRun());
      return part;
    }
    var report = disposals.report(actor(), runs.getFirst().id());
    part.add(tables.status(report.run()), tables.report(report));
    report
        .withoutRule()
        .forEach(
            w ->
                part.add(
                    new Paragraph(
                        getTranslation(
                            "staff.disposal.without-rule",
                            tables.service(w.service()),
                            "" + w.cases()))));
    switch (report.run().state()) {
      case PROPOSED -> part.add(deciding(report.run(), report.left()));
      case DONE, CANCELLED -> part.add(dryRun());
      case CONFIRMED -> part.add(button("staff.disposal.reload", this::show));
    }
    return part;
  }

  private Button dryRun() {
    var button = button("staff.disposal.dry-run", () -> step(() -> disposals.dryRun(actor())));
    button.setId("gallring-prova");
    return button;
  }

  private Div deciding(DisposalRun run, int count) {
    var row = new Div();
    row.addClassName("button-row");
    if (run.proposedBy().equals(actor().userId())) {
      row.add(new Paragraph(getTranslation("staff.disposal.second")));
    } else if (count > 0) {
      var confirm =
          new Button(getTranslation("staff.disposal.confirm", "" + count), click -> confirm(run));
      confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      confirm.setId("gallring-bekrafta");
      row.add(confirm);
    }
    row.add(
        dryRun(),
        button("staff.disposal.cancel", () -> step(() -> disposals.cancel(actor(), run.id()))));
    return row;
  }

  private void confirm(DisposalRun run) {
    var came = new Disposals.Confirming[1];
    step(() -> came[0] = disposals.confirm(actor(), run.id()));
    if (came[0] == Disposals.Confirming.TOO_LATE) {
      Notices.tell(this, Notices.stale(this));
    }
  }

  private Part hold() {
    var number = new TypedField(getTranslation("staff.disposal.hold.number"));
    number.setId("gallring-arende");
    var reason = new TypedField(getTranslation("staff.disposal.hold.reason"));
    reason.setHelperText(getTranslation("staff.disposal.hold.reason.hint"));
    reason.setId("gallring-skal");
    reason.setMaxLength(200);
    var place =
        button(
            "staff.disposal.hold.place",
            () -> {
              if (number.isEmpty() || reason.isEmpty()) {
                tell(false, "staff.disposal.hold.fill");
              } else {
                tell(
                    disposals.hold(actor(), number.getValue(), reason.getValue()),
                    "staff.disposal.hold.not-placed");
              }
            });
    var lift =
        button(
            "staff.disposal.hold.lift",
            () ->
                tell(disposals.lift(actor(), number.getValue()), "staff.disposal.hold.not-lifted"));
    var row = new Div(place, lift);
    row.addClassName("button-row");
    return new Part(
        getTranslation("staff.disposal.hold"),
        new Paragraph(getTranslation("staff.disposal.hold.text")),
        number,
        reason,
        row);
  }

  private void tell(boolean done, String otherwise) {
    Notices.tell(
        this,
        done
            ? Callout.success(
                getTranslation("staff.disposal.hold.done"),
                getTranslation("staff.disposal.hold.done.text"))
            : Callout.warning(getTranslation("staff.disposal.hold"), getTranslation(otherwise)));
  }

  private Part log() {
    var part = new Part(getTranslation("staff.disposal.log"));
    var gone = disposals.log(actor(), LOG);
    part.add(
        gone.isEmpty()
            ? new Paragraph(getTranslation("staff.disposal.log.none"))
            : tables.log(gone));
    return part;
  }

  private Button button(String key, com.vaadin.flow.server.Command step) {
    return new Button(getTranslation(key), click -> step.execute());
  }

  private void step(com.vaadin.flow.server.Command step) {
    Notices.attempt(this, step, this::show);
    heading().takeFocus();
  }

  private Actor.Staff actor() {
    return staff.actor();
  }

  static List<String> columns(Page on, String... keys) {
    return java.util.Arrays.stream(keys)
        .map(k -> on.getTranslation("staff.disposal." + k))
        .toList();
  }
}
