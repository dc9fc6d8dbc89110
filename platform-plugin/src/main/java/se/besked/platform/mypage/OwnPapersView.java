package se.besked.platform.mypage;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.custody.OwnPapers;
import se.besked.casework.custody.OwnPapers.Papers;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.assess.StoredSummary;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.site.ServiceWords;

/** What a person has sent in to cases in which they have no part any longer. */
@Route(value = OwnPapersView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class OwnPapersView extends Page implements BeforeEnterObserver {
  static final String ADDRESS = "min-sida/skickat";

  private final transient OwnPapers ownPapers;
  private final transient CurrentCitizen citizen;
  private final transient ServiceWords services;
  private final Div body = new Div();

  OwnPapersView(OwnPapers ownPapers, CurrentCitizen citizen, ServiceWords services) {
    this.ownPapers = ownPapers;
    this.citizen = citizen;
    this.services = services;
    title(getTranslation("matter.own.title"));
    above().add(new BackLink("min-sida"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    body.add(new Paragraph(getTranslation("matter.own.lead")));
    var all = ownPapers.of(citizen.actor());
    if (all.isEmpty()) {
      body.add(new Paragraph(getTranslation("matter.own.none")));
    }
    all.forEach(papers -> body.add(part(papers)));
  }

  private Part part(Papers papers) {
    var list =
        new SummaryList()
            .row(getTranslation("matter.case.number"), papers.number())
            .row(
                getTranslation("matter.case.arrived"),
                papers.summaryJson() == null
                    ? Dates.day(papers.arrivedAt(), getLocale())
                    : Dates.moment(papers.arrivedAt(), getLocale()));
    var json = papers.summaryJson();
    if (json != null) {
      StoredSummary.of(json, getLocale().getLanguage())
          .rows()
          .forEach(row -> list.row(row.name(), row.value()));
    }
    var objection = papers.objection();
    if (objection != null) {
      list.row(getTranslation("matter.own.objection"), objection);
    }
    papers
        .appeals()
        .forEach(
            appeal ->
                list.row(
                    getTranslation("matter.own.appeal", Dates.day(appeal.arrivedAt(), getLocale())),
                    appeal.wantedChange() + "\n" + appeal.reasons()));
    papers
        .wrote()
        .forEach(
            one ->
                list.row(
                    getTranslation(
                        one.statement() ? "matter.own.statement" : "matter.own.message",
                        Dates.day(one.at(), getLocale())),
                    one.text()));
    for (var file : papers.files()) {
      var link =
          new Anchor(CasePage.address(papers.caseId()) + "/skickat/" + file.id(), file.fileName());
      link.setRouterIgnore(true);
      list.row(getTranslation("matter.case.attachment"), link);
    }
    return new Part(
        services.title(papers.service(), getLocale()),
        new Paragraph(
            getTranslation(papers.ended() ? "matter.own.ended" : "matter.own.unconfirmed")),
        list);
  }
}
