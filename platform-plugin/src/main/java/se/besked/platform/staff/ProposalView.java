package se.besked.platform.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.proposals.DecisionProposal;
import se.besked.casework.proposals.DecisionProposals;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.decide.PreviewLetter;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.Dates;

/** The second reader's page: reads what somebody proposes, and decides so or sends it back. */
@Route(value = "personal/arende/:id/forslag", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class ProposalView extends StaffCasePage {
  private final transient DecisionProposals proposals;
  private final transient PreviewLetter previews;

  ProposalView(
      CaseFiles caseFiles,
      CurrentStaff staff,
      DecisionProposals proposals,
      PreviewLetter previews) {
    super(caseFiles, staff);
    this.proposals = proposals;
    this.previews = previews;
  }

  @Override
  String backTo(CaseFile file) {
    return address(file.id());
  }

  @Override
  void show(CaseFile file) {
    title(getTranslation("staff.proposal.title", file.head().number()));
    var about = new Paragraph(summary(file).title());
    about.addClassName("lead");
    body().add(about);
    var open = open(file);
    if (open.isEmpty()) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.proposal.none.title"),
                  getTranslation("staff.proposal.none.text")));
      return;
    }
    var proposal = open.get();
    body().add(content(proposal), letter(file, proposal));
    if (proposal.proposedBy().equals(actor().userId())) {
      body().add(new Paragraph(getTranslation("staff.proposal.own")), takeBack(file, proposal));
    } else if (CaseRights.of(actor(), file).decide()) {
      body().add(answer(file, proposal));
    }
  }

  private Optional<DecisionProposal> open(CaseFile file) {
    return proposals.of(actor(), file.id()).stream()
        .filter(p -> p.state() == DecisionProposal.State.PROPOSED)
        .findFirst();
  }

  private SummaryList content(DecisionProposal proposal) {
    var d = proposal.content().decision();
    var from = d.validFrom();
    var to = d.validTo();
    var list =
        new SummaryList()
            .row(getTranslation("staff.proposal.by"), proposal.proposer())
            .row(
                getTranslation("staff.proposal.at"),
                Dates.moment(proposal.proposedAt(), getLocale()))
            .row(getTranslation("staff.decision.outcome"), d.headline())
            .row(getTranslation("staff.decision.basis"), d.legalBasis().shown())
            .row(
                getTranslation("staff.decision.route"),
                getTranslation("staff.route." + d.appealRoute()))
            .row(
                getTranslation("staff.decide.period"),
                (from == null ? "" : Dates.day(from, getLocale()))
                    + (to == null ? "" : " – " + Dates.day(to, getLocale())))
            .row(getTranslation("staff.decide.reasons"), CaseTexts.lines(d.reasonsText()));
    if (proposal.content().hearing() instanceof Hearing.Waived(var because, var reasons)) {
      list.row(
          getTranslation("staff.hearing.legend"),
          getTranslation("staff.hearing.way." + because) + ". " + reasons);
    }
    var change = proposal.content().change();
    if (change != null) {
      list.row(
          getTranslation("staff.change.ground"), change.ground().shown() + ". " + change.why());
    }
    return list;
  }

  private Paragraph letter(CaseFile file, DecisionProposal proposal) {
    var staff = actor();
    return new Paragraph(
        new DraftLetter(
            getTranslation("staff.decide.draft"),
            () ->
                previews.of(staff, file.id(), proposal.content().decision(), proposal.proposer())));
  }

  private Div takeBack(CaseFile file, DecisionProposal proposal) {
    var back =
        new Button(
            getTranslation("staff.proposal.take-back"),
            click ->
                Notices.attempt(
                    this,
                    () -> proposals.takeBack(actor(), proposal.id(), staff().principal().name()),
                    () -> getUI().ifPresent(ui -> ui.navigate(address(file.id())))));
    var row = new Div(back);
    row.addClassName("button-row");
    return row;
  }

  private Div answer(CaseFile file, DecisionProposal proposal) {
    var comment = CaseTexts.area(getTranslation("staff.proposal.comment"), "kommentar", 3);
    comment.setHelperText(getTranslation("staff.proposal.comment.hint"));
    var approve =
        new Button(
            getTranslation("staff.proposal.approve"),
            click ->
                Notices.attempt(
                    this,
                    () -> {
                      var unused =
                          proposals.approve(actor(), proposal.id(), staff().principal().name());
                    },
                    () -> getUI().ifPresent(ui -> ui.navigate(address(file.id())))));
    approve.addThemeVariants(ButtonVariant.PRIMARY);
    approve.setId("besluta");
    var sentence = getTranslation("staff.proposal.comment.missing");
    var back =
        new Button(
            getTranslation("staff.proposal.send-back"),
            click -> {
              boolean missing = CaseTexts.missing(comment, sentence);
              errors().show(missing ? List.of(new Problem("kommentar", sentence)) : List.of());
              if (!missing) {
                Notices.attempt(
                    this,
                    () ->
                        proposals.sendBack(
                            actor(), proposal.id(), staff().principal().name(), comment.getValue()),
                    () -> getUI().ifPresent(ui -> ui.navigate(address(file.id()))));
              }
            });
    back.setId("skicka-tillbaka");
    var row = new Div(approve, back);
    row.addClassName("button-row");
    var form = new Div(comment, row);
    form.addClassName("staff-form");
    return form;
  }
}
