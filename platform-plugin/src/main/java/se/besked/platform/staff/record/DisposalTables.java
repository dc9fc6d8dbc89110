package se.besked.platform.staff.record;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.besked.casework.disposal.DisposalReport;
import se.besked.casework.disposal.DisposalRun;
import se.besked.casework.disposal.Disposed;
import se.besked.casework.disposal.RetentionPlan;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;
import se.besked.platform.site.ServiceWords;

/** The plan, a run and the log, as tables. */
final class DisposalTables {
  private final Page on;
  private final CurrentStaff staff;
  private final ServiceWords words;

  DisposalTables(Page on, CurrentStaff staff, ServiceWords words) {
    this.on = on;
    this.staff = staff;
    this.words = words;
  }

  String service(String id) {
    return words.title(id, locale());
  }

  private java.util.Locale locale() {
    return com.vaadin.flow.component.UI.getCurrent().getLocale();
  }

  private String say(String key, Object... values) {
    return on.getTranslation("staff.disposal." + key, values);
  }

  DataTable plan(RetentionPlan plan) {
    var table =
        new DataTable(
            say("plan.caption", plan.version()),
            DisposalView.columns(on, "service", "type", "rule", "basis"));
    plan.rules()
        .forEach(
            r ->
                table.row(
                    List.of(
                        service(r.service()),
                        say("type." + r.type()),
                        say("after." + r.after(), "" + r.years()),
                        r.basis())));
    return table;
  }

  Paragraph status(DisposalRun run) {
    var by = run.confirmedBy();
    return new Paragraph(
        say("proposed", Dates.moment(run.proposedAt(), locale()), staff.named(run.proposedBy()))
            + " "
            + (by == null ? "" : say("confirmed", staff.named(by)) + " ")
            + say("state." + run.state()));
  }

  DataTable report(DisposalReport report) {
    var table =
        new DataTable(
            say("report.caption"),
            DisposalView.columns(on, "service", "type", "outcome", "count", "examples", "basis"));
    report
        .groups()
        .forEach(
            g ->
                table.row(
                    List.of(
                        service(g.service()),
                        say("type." + g.type()),
                        outcome(g),
                        "" + g.count(),
                        String.join(", ", g.examples()),
                        g.rule())));
    if (report.groups().isEmpty()) {
      table.row(List.of(say("report.none")));
    }
    return table;
  }

  private String outcome(DisposalReport.Group group) {
    var hold = group.hold();
    return say("item." + group.state()) + (hold == null ? "" : ": " + say("why." + hold));
  }

  DataTable log(List<Disposed> gone) {
    var table =
        new DataTable(
            say("log.caption"),
            DisposalView.columns(on, "case", "type", "when", "who", "rows", "basis"));
    gone.forEach(
        d ->
            table.row(
                List.of(
                    d.caseNumber(),
                    say("type." + d.type()),
                    Dates.moment(d.at(), locale()),
                    staff.named(d.proposedBy()) + ", " + staff.named(d.confirmedBy()),
                    "" + d.rows(),
                    d.rule())));
    return table;
  }
}
