package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import se.besked.casework.access.Actor;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.Timeliness;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.decisions.Decisions;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.kernel.law.AppealRoute;
import se.besked.platform.matter.Dates;
import se.besked.platform.matter.Part;

/**
 * The appeals of a case: what the dates say of each, the timeliness check by a person, the handing
 * over to the court, and what the court said.
 */
@org.springframework.stereotype.Component
class AppealParts {
  private final Appeals appeals;
  private final Decisions decisions;
  private final WhyOfficer matters;

  AppealParts(Appeals appeals, Decisions decisions, WhyOfficer matters) {
    this.appeals = appeals;
    this.decisions = decisions;
    this.matters = matters;
  }

  Component of(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var all = appeals.of(staff, file.id());
    if (all.isEmpty()) {
      return new Div();
    }
    var part = new Part(on.getTranslation("staff.appeals"));
    for (var appeal : all) {
      var route = decisions.get(staff, appeal.decision()).appealRoute();
      part.add(
          new H3(
              on.getTranslation(
                  "staff.appeal.of",
                  Dates.moment(appeal.arrivedAt(), UI.getCurrentOrThrow().getLocale()))),
          facts(appeal, route, on),
          steps(staff, file, appeal, route, on, reload));
    }
    return part;
  }

  private static SummaryList facts(Appeal appeal, AppealRoute route, Component on) {
    var last = appeal.lastDay();
    var forwarded = appeal.forwardedTo();
    var outcome = appeal.courtOutcome();
    var list =
        new SummaryList()
            .row(
                on.getTranslation("staff.decision.route"),
                on.getTranslation("staff.route." + route))
            .row(
                on.getTranslation("staff.appeal.timeliness"),
                on.getTranslation("staff.timeliness." + appeal.timeliness()))
            .row(
                on.getTranslation("staff.receipt.last-day"),
                last == null ? "" : Dates.weekday(last, UI.getCurrentOrThrow().getLocale()))
            .row(on.getTranslation("matter.appeal.change"), appeal.wantedChange())
            .row(on.getTranslation("matter.appeal.reasons"), appeal.reasons())
            .row(
                on.getTranslation("staff.case.state"),
                on.getTranslation("matter.appeal.state." + appeal.state()));
    if (forwarded != null) {
      list.row(on.getTranslation("staff.appeal.forwarded-to"), forwarded);
    }
    if (outcome != null) {
      list.row(on.getTranslation("staff.appeal.outcome"), outcome);
    }
    return list;
  }

  private Div steps(
      Actor.Staff staff,
      CaseFile file,
      Appeal appeal,
      AppealRoute route,
      Component on,
      Command reload) {
    var box = new Div();
    box.addClassName("staff-form");
    switch (appeal.state()) {
      case RECEIVED -> {
        if (route == AppealRoute.ADMINISTRATIVE_APPEAL) {
          timeliness(staff, appeal, box, on, reload);
        } else {
          forward(staff, file, appeal, box, on, reload);
        }
      }
      case TIMELY -> forward(staff, file, appeal, box, on, reload);
      case FORWARDED -> conclude(staff, appeal, box, on, reload);
      case DISMISSED, CONCLUDED -> {}
    }
    return box;
  }

  private void timeliness(Actor.Staff staff, Appeal appeal, Div box, Component on, Command reload) {
    var reasons = new TextArea(on.getTranslation("staff.appeal.reasons"));
    reasons.setHelperText(on.getTranslation("staff.appeal.reasons.hint"));
    reasons.setManualValidation(true);
    reasons.setWidthFull();
    var timely =
        new Button(
            on.getTranslation("staff.appeal.timely"),
            click ->
                Notices.attempt(
                    on,
                    () -> {
                      var unused =
                          appeals.findTimely(staff, appeal.id(), reasons.getValue().strip());
                    },
                    reload));
    var row = new Div(timely);
    row.addClassName("button-row");
    box.add(reasons, row);
    if (appeal.timeliness() == Timeliness.LATE) {
      row.add(
          new Button(
              on.getTranslation("staff.appeal.dismiss"),
              click -> dismiss(staff, appeal, reasons, on, reload)));
    }
  }

  private void dismiss(
      Actor.Staff staff, Appeal appeal, TextArea reasons, Component on, Command reload) {
    if (missing(reasons, on.getTranslation("staff.appeal.reasons.missing"))) {
      return;
    }
    Notices.attempt(
        on,
        () -> {
          var unused = appeals.dismissAsLate(staff, appeal.id(), reasons.getValue().strip());
        },
        reload);
  }

  private void forward(
      Actor.Staff staff, CaseFile file, Appeal appeal, Div box, Component on, Command reload) {
    var court = new TextField(on.getTranslation("staff.appeal.court"));
    court.setValue(matters.municipality(file).court());
    court.setManualValidation(true);
    court.setWidthFull();
    var forward =
        new Button(
            on.getTranslation("staff.appeal.forward"),
            click -> {
              boolean missing = court.getValue().isBlank();
              court.setInvalid(missing);
              court.setErrorMessage(missing ? on.getTranslation("staff.appeal.court.missing") : "");
              if (!missing) {
                Notices.attempt(
                    on,
                    () -> {
                      var unused = appeals.forward(staff, appeal.id(), court.getValue().strip());
                    },
                    reload);
              }
            });
    box.add(court, forward);
  }

  private void conclude(Actor.Staff staff, Appeal appeal, Div box, Component on, Command reload) {
    var outcome = new TextArea(on.getTranslation("staff.appeal.outcome"));
    outcome.setHelperText(on.getTranslation("staff.appeal.outcome.hint"));
    outcome.setManualValidation(true);
    outcome.setWidthFull();
    var conclude =
        new Button(
            on.getTranslation("staff.appeal.conclude"),
            click -> {
              if (!missing(outcome, on.getTranslation("staff.appeal.outcome.missing"))) {
                Notices.attempt(
                    on,
                    () -> {
                      var unused = appeals.conclude(staff, appeal.id(), outcome.getValue().strip());
                    },
                    reload);
              }
            });
    box.add(outcome, conclude);
  }

  private static boolean missing(TextArea field, String sentence) {
    boolean missing = field.getValue().isBlank();
    field.setInvalid(missing);
    field.setErrorMessage(missing ? sentence : "");
    return missing;
  }
}
