package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.besked.casework.access.Actor;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.Timeliness;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.ids.PersonId;
import se.besked.casework.receipts.Receipts;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.TypedField;
import se.besked.journey.appealbundle.AppealDocuments;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/**
 * The appeals of a case: what the dates say of each, the timeliness check by a person, the handing
 * over to the court, and what the court said.
 */
@org.springframework.stereotype.Component
class AppealParts {
  private final Appeals appeals;
  private final Decisions decisions;
  private final WhyOfficer matters;
  private final AppealDocuments documents;
  private final CaseFiles caseFiles;
  private final Receipts receipts;
  private final CurrentStaff current;

  AppealParts(
      Appeals appeals,
      Decisions decisions,
      WhyOfficer matters,
      AppealDocuments documents,
      CaseFiles caseFiles,
      Receipts receipts,
      CurrentStaff current) {
    this.appeals = appeals;
    this.decisions = decisions;
    this.matters = matters;
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.receipts = receipts;
    this.current = current;
  }

  Component of(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var all = appeals.of(staff, file.id());
    if (all.isEmpty()) {
      return new Div();
    }
    var part = new Part(on.getTranslation("staff.appeals"));
    Map<PersonId, String> names =
        caseFiles.parties(staff, file.id()).stream()
            .collect(Collectors.toMap(Party::person, p -> p.name().full()));
    for (var appeal : all) {
      var decision = decisions.get(staff, appeal.decision());
      var route = decision.appealRoute();
      part.add(
          new H3(
              on.getTranslation(
                  "staff.appeal.of",
                  Dates.moment(appeal.arrivedAt(), UI.getCurrentOrThrow().getLocale()))),
          facts(appeal, route, on)
              .row(on.getTranslation("staff.appeal.who"), names.getOrDefault(appeal.person(), ""))
              .row(on.getTranslation("staff.appeal.decision"), decision.number())
              .row(on.getTranslation("staff.appeal.received"), received(staff, appeal, on)),
          handedOver(staff, file, appeal, on));
      if (CaseRights.of(staff, file).work()) {
        part.add(steps(staff, file, appeal, route, on, reload));
      }
    }
    return part;
  }

  /** From when this person's time was counted, and what that rests on. */
  private String received(Actor.Staff staff, Appeal appeal, Component on) {
    var language = UI.getCurrentOrThrow().getLocale();
    return receipts.of(staff, appeal.decision()).stream()
        .filter(r -> r.person().equals(appeal.person()))
        .findFirst()
        .map(
            r -> {
              var day = r.receivedOn();
              var method = r.method();
              return day == null || method == null
                  ? on.getTranslation("staff.receipt.not-received")
                  : Dates.day(day, language) + ", " + on.getTranslation("staff.method." + method);
            })
        .orElse("");
  }

  /** The list of what went with it, and the very file. */
  private Component handedOver(Actor.Staff staff, CaseFile file, Appeal appeal, Component on) {
    var kept = appeals.handedOver(staff, appeal.id());
    if (kept.isEmpty()) {
      return new Div();
    }
    var list = new UnorderedList();
    kept.get().contents().forEach(line -> list.add(new ListItem(line)));
    var link =
        new Anchor(
            StaffCasePage.address(file.id()) + "/overklagande/" + appeal.id() + ".zip",
            on.getTranslation("staff.appeal.bundle"));
    link.setRouterIgnore(true);
    return new Div(
        new Paragraph(
            on.getTranslation(
                "staff.appeal.handed-over",
                Dates.moment(kept.get().madeAt(), UI.getCurrentOrThrow().getLocale()))),
        new Paragraph(link),
        new Expander(on.getTranslation("staff.appeal.contents"), list));
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
          timeliness(staff, file, appeal, box, on, reload);
        } else {
          box.add(new Paragraph(on.getTranslation("staff.appeal.legality")));
          forward(staff, file, appeal, box, on, reload);
        }
      }
      case TIMELY -> {
        box.add(
            new Paragraph(on.getTranslation("staff.appeal.reconsider")),
            new Paragraph(
                new Anchor(
                    StaffCasePage.address(file.id()) + "/andring",
                    on.getTranslation("staff.step.change"))));
        forward(staff, file, appeal, box, on, reload);
      }
      case FORWARDED -> conclude(staff, appeal, box, on, reload);
      case DISMISSED, CONCLUDED -> {}
    }
    return box;
  }

  private void timeliness(
      Actor.Staff staff, CaseFile file, Appeal appeal, Div box, Component on, Command reload) {
    var reasons = new TypedArea(on.getTranslation("staff.appeal.reasons"));
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
    if (appeal.timeliness() == Timeliness.LATE && CaseRights.of(staff, file).decide()) {
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
          var unused =
              appeals.dismissAsLate(staff, appeal.id(), dismissal(reasons.getValue().strip()));
        },
        reload);
  }

  private NewDecision dismissal(String reasons) {
    return new NewDecision(
        DecisionOutcome.DISMISS,
        LegalReference.administrativeProcedureAct("45 § första stycket"),
        AppealRoute.ADMINISTRATIVE_APPEAL,
        "Överklagandet avvisas eftersom det har kommit in för sent.",
        "{}",
        reasons,
        new NewDecision.ByOfficer(current.principal().name(), null),
        List.of(),
        null,
        null);
  }

  private void forward(
      Actor.Staff staff, CaseFile file, Appeal appeal, Div box, Component on, Command reload) {
    var court = new TypedField(on.getTranslation("staff.appeal.court"));
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
                      var to = court.getValue().strip();
                      var all = documents.of(staff, appeal, to);
                      var unused = appeals.forward(staff, appeal.id(), to, all);
                    },
                    reload);
              }
            });
    box.add(new Paragraph(on.getTranslation("staff.appeal.forward.text")), court, forward);
  }

  private void conclude(Actor.Staff staff, Appeal appeal, Div box, Component on, Command reload) {
    var outcome = new TypedArea(on.getTranslation("staff.appeal.outcome"));
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
