package se.besked.platform.mypage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.receipts.DecisionView;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.Dates;

/**
 * An appeal: the form, and at the same address its receipt ever after. Coming late is told and
 * never stops anybody: whether an appeal is in time is for a person to try.
 */
@Route(value = "arende/:id/overklaga", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class AppealView extends CasePage {
  private static final String ONE_MORE = "ny";

  private final transient Appeals appeals;
  private final transient LodgeAppeal lodgeAppeal;
  private final transient AttachmentCheck check;
  private final transient Municipalities municipalities;
  private final transient Clock clock;

  /** Which decision, when it is not the latest. */
  private @Nullable String asked;

  AppealView(
      MyMatters matters,
      CurrentCitizen citizen,
      Appeals appeals,
      LodgeAppeal lodgeAppeal,
      AttachmentCheck check,
      Municipalities municipalities,
      Clock clock) {
    super(matters, citizen);
    this.appeals = appeals;
    this.lodgeAppeal = lodgeAppeal;
    this.check = check;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  @Override
  String backTo(MyCase matter) {
    return address(matter.id()) + "/beslut";
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    title(getTranslation("matter.appeal.title"));
    query.getSingleParameter(ReadDecisionView.NUMBER).ifPresent(number -> asked = number);
    var wanted = Optional.ofNullable(asked).flatMap(matter::decision);
    switch (wanted.or(matter::latest).orElse(null)) {
      case DecisionView.Confirmed confirmed -> {
        var lodged = latest(matter, confirmed);
        if (lodged.isPresent() && !query.getParameters().containsKey(ONE_MORE)) {
          receipt(matter, confirmed, lodged.get());
        } else {
          form(matter, confirmed);
        }
      }
      case DecisionView.Unconfirmed closed -> readFirst(matter);
      case null -> body().add(new Paragraph(getTranslation("matter.decision.none")));
    }
  }

  private Optional<Appeal> latest(MyCase matter, DecisionView.Confirmed confirmed) {
    return appeals.of(actor(), matter.id()).stream()
        .filter(appeal -> appeal.decision().equals(confirmed.decision().id()))
        .max(Comparator.comparing(Appeal::arrivedAt));
  }

  private void readFirst(MyCase matter) {
    var contact = municipalities.host().contact();
    body()
        .add(
            new Paragraph(getTranslation("matter.appeal.read-first")),
            new Paragraph(
                new Anchor(
                    address(matter.id()) + "/beslut", getTranslation("matter.case.decision.link"))),
            new Paragraph(getTranslation("matter.appeal.by-letter", contact.email())));
  }

  private void form(MyCase matter, DecisionView.Confirmed confirmed) {
    var decision = confirmed.decision();
    body()
        .add(
            new SummaryList()
                .row(
                    getTranslation("matter.appeal.which"),
                    getTranslation(
                        "matter.appeal.which.value",
                        decision.number(),
                        Dates.day(decision.decidedAt(), getLocale())))
                .row(getTranslation("matter.appeal.about"), matter.summary(getLocale()).title())
                .row(getTranslation("matter.appeal.outcome"), decision.headline()));
    if (decision.appealRoute() == AppealRoute.LEGALITY_REVIEW) {
      body()
          .add(
              Callout.info(
                  getTranslation("matter.appeal.legality.title"),
                  getTranslation("matter.appeal.legality.text", court(matter))));
    }
    if (!confirmed.receipt().window().inTime(today())) {
      body()
          .add(
              Callout.warning(
                  getTranslation("matter.appeal.late.title"),
                  getTranslation(
                      decision.appealRoute() == AppealRoute.LEGALITY_REVIEW
                          ? "matter.appeal.late.court"
                          : "matter.appeal.late.text")));
    }
    var form = new AppealForm(check, actor(), decision.appealRoute());
    var send =
        new Button(
            getTranslation("matter.appeal.send"),
            click ->
                form.read(errors())
                    .ifPresent(
                        appeal -> {
                          var unused = lodgeAppeal.lodge(actor(), decision.id(), appeal);
                          getUI()
                              .ifPresent(
                                  ui -> ui.getPage().getHistory().replaceState(null, here(matter)));
                          reload(matter.id());
                        }));
    send.addThemeNames("primary");
    send.setId("skicka");
    var row = new Div(send);
    row.addClassName("button-row");
    body().add(form, row);
  }

  private void receipt(MyCase matter, DecisionView.Confirmed confirmed, Appeal appeal) {
    title(getTranslation("matter.appeal.receipt.title"));
    var decision = confirmed.decision();
    var next =
        decision.appealRoute() == AppealRoute.LEGALITY_REVIEW
            ? getTranslation("matter.appeal.receipt.next.legality", court(matter))
            : getTranslation("matter.appeal.receipt.next", court(matter));
    body()
        .add(
            new Callout(
                Callout.Kind.SUCCESS,
                getTranslation(
                    "matter.appeal.receipt.arrived", Dates.moment(appeal.arrivedAt(), getLocale())),
                new Paragraph(next)),
            new SummaryList()
                .row(getTranslation("matter.case.number"), matter.number())
                .row(getTranslation("matter.appeal.which"), decision.number())
                .row(getTranslation("matter.appeal.change"), appeal.wantedChange())
                .row(getTranslation("matter.appeal.reasons"), appeal.reasons())
                .row(
                    getTranslation("matter.appeal.state"),
                    getTranslation("matter.appeal.state." + appeal.state())),
            new Paragraph(
                new Anchor(here(matter) + "?" + ONE_MORE, getTranslation("matter.appeal.more"))));
  }

  private static String here(MyCase matter) {
    return address(matter.id()) + "/overklaga";
  }

  private String court(MyCase matter) {
    return municipalities.find(matter.file().head().municipality()).orElseThrow().court();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dates.SWEDEN);
  }
}
