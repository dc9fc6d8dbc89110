package se.besked.platform.mypage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.Party;
import se.besked.casework.login.EidOrder;
import se.besked.casework.store.Stale;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.submit.CoSign;
import se.besked.journey.submit.Sent;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.assessment.Findings;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Part;
import se.besked.platform.login.order.KeptSignature;
import se.besked.platform.login.order.OrderPanel;
import se.besked.platform.login.order.OrderParts;
import se.besked.platform.site.CourseKeys;
import se.besked.platform.site.Dates;

/**
 * The other guardian signs or says no. They see what concerns the child, who applied and the
 * preliminary decision; nothing else of what the first one wrote.
 */
@Route(value = "arende/:id/underskrift", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class CoSignView extends CasePage {
  private final transient CoSign coSign;
  private final transient CoGuardians coGuardians;
  private final transient CaseFiles caseFiles;
  private final transient Municipalities municipalities;
  private final transient OrderParts orders;
  private final transient EServices services;
  private final transient StoredCases stored;
  private final transient KeptSignature kept;
  private transient @Nullable EService<?> service;

  CoSignView(
      MyMatters matters,
      CurrentCitizen citizen,
      CoSign coSign,
      CoGuardians coGuardians,
      CaseFiles caseFiles,
      Municipalities municipalities,
      OrderParts orders,
      EServices services,
      StoredCases stored,
      KeptSignature kept) {
    super(matters, citizen);
    this.coSign = coSign;
    this.coGuardians = coGuardians;
    this.caseFiles = caseFiles;
    this.municipalities = municipalities;
    this.orders = orders;
    this.services = services;
    this.stored = stored;
    this.kept = kept;
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    service = services.find(matter.file().head().service()).orElse(null);
    title(getTranslation(key("matter.cosign.title")));
    var about = new Paragraph(matter.summary(getLocale()).title());
    about.addClassName("lead");
    body().add(about);
    if (matter.isAskedToSign()) {
      kept.elsewhere(matter.id().value())
          .ifPresentOrElse(signed -> body().add(signed), () -> ask(matter));
    } else if (matter.mayObject()) {
      body().add(new Paragraph(getTranslation("matter.cosign.told", applicant(matter))));
      about(matter);
      body().add(new Expander(getTranslation(key("matter.cosign.object")), objection(matter)));
    } else {
      body().add(answered(matter));
    }
  }

  /** Why there is nothing to sign, and what happens now. */
  private Callout answered(MyCase matter) {
    var state =
        switch (matter.me().signing()) {
          case SIGNED -> "signed";
          case OBJECTED -> "objected";
          case EXPIRED -> "expired";
          case INVALIDATED -> "not-guardian";
          case ASKED, NOT_ASKED, TOLD -> "not-asked";
        };
    var kind =
        matter.me().signing() == Party.Signing.SIGNED ? Callout.Kind.SUCCESS : Callout.Kind.INFO;
    return new Callout(
        kind,
        getTranslation(answerKey(matter, state, ".title")),
        new Paragraph(getTranslation(answerKey(matter, state, ".text"))),
        new Paragraph(new Anchor(address(matter.id()), getTranslation("matter.cosign.to-case"))));
  }

  private void ask(MyCase matter) {
    var by = matter.me().answerBy();
    body()
        .add(
            new Paragraph(
                getTranslation(
                    key("matter.cosign.lead"), applicant(matter), municipality(matter).name())));
    if (by != null) {
      body().add(new Paragraph(getTranslation("matter.cosign.by", Dates.day(by, getLocale()))));
    }
    about(matter);
    body().add(new Part(getTranslation("matter.cosign.sign"), signing(matter)));
    body().add(new Expander(getTranslation(key("matter.cosign.object")), objection(matter)));
  }

  /** What concerns the child, and the preliminary decision. */
  private void about(MyCase matter) {
    var rows = new SummaryList();
    matter.summary(getLocale()).sharedRows().forEach(row -> rows.row(row.name(), row.value()));
    body().add(new Part(getTranslation(key("matter.cosign.what")), rows));
    var assessment =
        stored.shownTo(
            actor(), matter.file().head(), municipality(matter), getLocale().getLanguage());
    body()
        .add(
            new Part(
                getTranslation(key("matter.cosign.assessment")),
                Callout.info(
                    assessment.headline(), getTranslation(key("matter.cosign.preliminary"))),
                findings(assessment)));
  }

  private Findings findings(Assessment assessment) {
    return service != null && CourseKeys.namesFindings(service)
        ? Findings.named(assessment.findings(), Words.of(service, getLocale().getLanguage()))
        : new Findings(assessment);
  }

  private String key(String key) {
    return service == null ? key : CourseKeys.of(service, key);
  }

  /** What is said of an answer that belongs to the person is the same for every service. */
  private String answerKey(MyCase matter, String state, String ending) {
    var key = "matter.cosign." + state + ending;
    return switch (matter.me().signing()) {
      case OBJECTED -> key(key);
      case SIGNED, EXPIRED -> ending.equals(".text") ? key(key) : key;
      case INVALIDATED, ASKED, NOT_ASKED, TOLD -> key;
    };
  }

  private String applicant(MyCase matter) {
    return caseFiles.parties(actor(), matter.id()).stream()
        .filter(party -> party.role() == Party.Role.APPLICANT)
        .map(party -> party.name().full())
        .findFirst()
        .orElse("");
  }

  private Div signing(MyCase matter) {
    var path = "/" + address(matter.id()) + "/underskrift";
    var municipality = municipality(matter);
    var citizen = actor();
    var language = getLocale().getLanguage();
    var panels = new Div();
    var panel =
        new OrderPanel(
            orders,
            EidOrder.Kind.SIGN,
            path,
            start -> coSign.begin(citizen, start, path, matter.id(), municipality, language),
            order -> signed(matter, order, (OrderPanel) panels.getComponentAt(1)));
    panels.add(new Paragraph(getTranslation("matter.cosign.sign.text")), panel);
    return panels;
  }

  private void signed(MyCase matter, EidOrder order, OrderPanel panel) {
    try {
      var outcome = coSign.finish(actor(), municipality(matter), order, getLocale().getLanguage());
      switch (outcome) {
        case Sent.Arrived arrived -> {
          panel.forget();
          reload(matter.id());
        }
        case Sent.SignAgain again -> panel.fail(getTranslation("matter.cosign.again"));
        case Sent.NotTrusted untrusted -> panel.fail(getTranslation("matter.cosign.not-trusted"));
        case Sent.NotPossible closed -> {
          panel.forget();
          reload(matter.id());
          body()
              .addComponentAsFirst(
                  Callout.warning(
                      getTranslation("matter.cosign.not-possible.title"),
                      getTranslation("matter.cosign.not-possible.text")));
        }
      }
    } catch (IntegrationFailure register) {
      panel.later(getTranslation("matter.cosign.register"));
    } catch (Stale changed) {
      panel.forget();
      reload(matter.id());
    }
  }

  private Div objection(MyCase matter) {
    var reason = new TypedArea(getTranslation(key("matter.cosign.reason")));
    reason.setId("skal");
    reason.setHelperText(getTranslation("matter.cosign.reason.hint"));
    reason.setManualValidation(true);
    reason.setMaxLength(4_000);
    reason.setWidthFull();
    var no = new Button(getTranslation("matter.cosign.no"), click -> object(matter, reason));
    return new Div(new Paragraph(getTranslation(key("matter.cosign.object.text"))), reason, no);
  }

  private void object(MyCase matter, TextArea reason) {
    boolean missing = reason.getValue().isBlank();
    var sentence = getTranslation(key("matter.cosign.reason.missing"));
    reason.setInvalid(missing);
    reason.setErrorMessage(missing ? sentence : "");
    if (missing) {
      errors().show(List.of(new ErrorSummary.Problem("skal", sentence)));
      return;
    }
    try {
      var unused = coGuardians.object(actor(), matter.id(), reason.getValue().strip());
    } catch (Stale answeredMeanwhile) {
      reload(matter.id());
      return;
    }
    reload(matter.id());
  }

  private Municipality municipality(MyCase matter) {
    return municipalities.find(matter.file().head().municipality()).orElseThrow();
  }
}
