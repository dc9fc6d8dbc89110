package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.Map;
import java.util.stream.Collectors;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.delays.DelayRequest;
import se.besked.casework.delays.DelayRequests;
import se.besked.casework.hearings.Communication;
import se.besked.casework.hearings.Communications;
import se.besked.casework.ids.PersonId;
import se.besked.casework.proposals.DecisionProposal;
import se.besked.casework.proposals.DecisionProposals;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.WrittenText;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** What goes before a decision: communication, a proposal to read, and a party who has waited. */
@org.springframework.stereotype.Component
class HearingParts {
  private final Communications communications;
  private final DecisionProposals proposals;
  private final DelayRequests delays;
  private final CaseFiles caseFiles;
  private final Deadlines deadlines;

  HearingParts(
      Communications communications,
      DecisionProposals proposals,
      DelayRequests delays,
      CaseFiles caseFiles,
      Deadlines deadlines) {
    this.communications = communications;
    this.proposals = proposals;
    this.delays = delays;
    this.caseFiles = caseFiles;
    this.deadlines = deadlines;
  }

  /** An open proposal, or the last one when it came back. */
  Component proposal(Actor.Staff staff, CaseFile file, Component on) {
    var all = proposals.of(staff, file.id());
    if (all.isEmpty() || all.getFirst().state() == DecisionProposal.State.APPROVED) {
      return new Div();
    }
    var latest = all.getFirst();
    return switch (latest.state()) {
      case PROPOSED -> {
        var link =
            new Anchor(
                StaffCasePage.address(file.id()) + "/forslag",
                on.getTranslation("staff.proposal.open"));
        yield new Callout(
            Callout.Kind.INFO,
            on.getTranslation("staff.proposal.waits", latest.proposer()),
            new Paragraph(link));
      }
      case RETURNED -> {
        var comment = latest.comment();
        var text = new WrittenText(comment == null ? "" : comment);
        var reader = latest.reader();
        yield new Callout(
            Callout.Kind.WARNING,
            on.getTranslation("staff.proposal.returned", reader == null ? "" : reader),
            text);
      }
      case APPROVED, TAKEN_BACK -> new Div();
    };
  }

  Component delays(Actor.Staff staff, CaseFile file, Component on) {
    var open =
        delays.of(staff, file.id()).stream()
            .filter(r -> r.state() == DelayRequest.State.OPEN)
            .toList();
    var box = new Div();
    for (var request : open) {
      var callout =
          new Callout(
              Callout.Kind.WARNING,
              on.getTranslation("staff.delay.open"),
              new Paragraph(
                  on.getTranslation(
                      "staff.delay.by",
                      deadlines.inWords(request.decideBy(), UI.getCurrentOrThrow().getLocale()))));
      if (CaseRights.of(staff, file).decide()) {
        callout.add(
            new Paragraph(
                new Anchor(
                    StaffCasePage.address(file.id()) + "/drojsmal",
                    on.getTranslation("staff.delay.refuse"))));
      }
      box.add(callout);
    }
    return box;
  }

  Component communications(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var all = communications.of(staff, file.id());
    if (all.isEmpty()) {
      return new Div();
    }
    Map<PersonId, String> names =
        caseFiles.parties(staff, file.id()).stream()
            .collect(Collectors.toMap(Party::person, p -> p.name().full()));
    var part = new Part(on.getTranslation("staff.communications"));
    part.setId("kommunicering");
    for (var one : all) {
      part.add(one(staff, file, one, names, on, reload));
    }
    return part;
  }

  private Div one(
      Actor.Staff staff,
      CaseFile file,
      Communication c,
      Map<PersonId, String> names,
      Component on,
      Command reload) {
    var language = UI.getCurrentOrThrow().getLocale();
    var material = new WrittenText(c.material());
    var box =
        new Div(
            new H3(
                on.getTranslation(
                    "staff.communication.sent", Dates.moment(c.sentAt(), language), c.sender())),
            new Paragraph(
                on.getTranslation(
                    c.isOver(deadlines.today())
                        ? "staff.communication.over"
                        : "staff.communication.until",
                    Dates.weekday(c.answerBy(), language))),
            material);
    for (var answer : c.parties()) {
      var name = names.getOrDefault(answer.person(), "");
      box.add(answer(answer, name, on));
      if (!answer.answered() && CaseRights.of(staff, file).work()) {
        box.add(
            new Expander(
                on.getTranslation("staff.communication.take-down", name),
                takeDown(staff, c, answer.person(), on, reload)));
      }
    }
    return box;
  }

  private static SummaryList answer(Communication.Answer answer, String name, Component on) {
    var language = UI.getCurrentOrThrow().getLocale();
    var opened = answer.openedAt();
    var answered = answer.answeredAt();
    var text = answer.text();
    var words = new WrittenText(text == null ? "" : text);
    var list =
        new SummaryList()
            .row(on.getTranslation("staff.communication.party"), name)
            .row(
                on.getTranslation("staff.receipt.opened"),
                opened == null
                    ? on.getTranslation("staff.receipt.no")
                    : Dates.moment(opened, language));
    list.row(
        on.getTranslation("staff.communication.answered"),
        answered == null
            ? on.getTranslation("staff.receipt.no")
            : Dates.moment(answered, language));
    if (answered != null) {
      list.row(
          on.getTranslation("staff.communication.answer"),
          text == null || text.isBlank()
              ? new Paragraph(on.getTranslation("staff.communication.nothing"))
              : words);
    }
    return list;
  }

  private Div takeDown(
      Actor.Staff staff, Communication c, PersonId person, Component on, Command reload) {
    var text = new TypedArea(on.getTranslation("staff.communication.take-down.text"));
    text.setHelperText(on.getTranslation("staff.communication.take-down.hint"));
    text.setManualValidation(true);
    text.setWidthFull();
    var save =
        new Button(
            on.getTranslation("staff.communication.take-down.save"),
            click -> {
              boolean missing = text.getValue().isBlank();
              text.setInvalid(missing);
              text.setErrorMessage(
                  missing ? on.getTranslation("staff.communication.take-down.missing") : "");
              if (!missing) {
                Notices.attempt(
                    on,
                    () -> communications.takeDown(staff, c.id(), person, text.getValue()),
                    reload);
              }
            });
    var box = new Div(text, save);
    box.addClassName("staff-form");
    return box;
  }
}
