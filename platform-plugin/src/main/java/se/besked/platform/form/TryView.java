package se.besked.platform.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.eservice.EService;
import se.besked.eservice.TryOut;
import se.besked.formkit.Answers;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.formkit.vaadin.form.FormPage;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.prefill.Homes;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.AddressRegister;
import se.besked.kernel.registers.AddressRegister.LocatedAddress;
import se.besked.platform.api.AddressChecks;
import se.besked.platform.assessment.AssessmentPanel;
import se.besked.platform.catalogue.RulesToday;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** The check without login: an address and a few questions give an explained answer. */
@Route(value = "e-tjanst/:service/kolla", layout = PublicLayout.class)
@AnonymousAllowed
class TryView extends Page implements BeforeEnterObserver {
  private static final int SUGGESTIONS = 20;
  private static final String ADDRESS = "tryAddress";

  private final transient EServices services;
  private final transient Municipalities municipalities;
  private final transient AddressRegister addresses;
  private final transient SchoolDirectory schools;
  private final transient Homes homes;
  private final transient RulesToday rulesToday;
  private final transient Clock clock;
  private final transient AddressChecks checks;
  private final ComboBox<LocatedAddress> address = new ComboBox<>();
  private final Div answer = new Div();

  TryView(
      EServices services,
      Municipalities municipalities,
      AddressRegister addresses,
      SchoolDirectory schools,
      Homes homes,
      RulesToday rulesToday,
      Clock clock,
      AddressChecks checks) {
    this.services = services;
    this.municipalities = municipalities;
    this.addresses = addresses;
    this.schools = schools;
    this.homes = homes;
    this.rulesToday = rulesToday;
    this.clock = clock;
    this.checks = checks;
    answer.setId("svar");
    answer.getElement().setAttribute("tabindex", "-1");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var service = ServiceParameter.of(event, services);
    showFor(service, service.tryOut().orElseThrow(com.vaadin.flow.router.NotFoundException::new));
  }

  private <A extends Record> void showFor(EService<A> service, Object tryOut) {
    @SuppressWarnings("unchecked") // The service gave it as its own.
    var own = (TryOut<A>) tryOut;
    var words = ServiceParameter.words(service, getLocale());
    title(words.say("service.try.title"));
    above().removeAll();
    above().add(new BackLink("e-tjanst/" + service.identity().path()));
    var asked = new TriedAnswers(own.form(), facts(), words);
    var page = own.form().pages().getFirst();
    var fields = new FormPage(own.form(), page, asked);
    var check = new Button(getTranslation("try.check"));
    check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    check.addClickListener(
        click -> {
          var problems = new ArrayList<ErrorSummary.Problem>();
          addressProblem().ifPresent(problems::add);
          problems.addAll(fields.check());
          errors().show(problems);
          answer.removeAll();
          if (problems.isEmpty()) {
            answer(service, own, asked.answers());
          }
        });
    add(new Paragraph(words.say("service.try.lead")), addressField(), fields, check, answer);
  }

  private ComboBox<LocatedAddress> addressField() {
    address.setId(ADDRESS);
    address.setLabel(getTranslation("try.address"));
    address.setHelperText(getTranslation("try.address.hint"));
    address.setRequiredIndicatorVisible(true);
    address.setManualValidation(true);
    address.setItemLabelGenerator(a -> a.address().oneLine());
    address.setItems(
        query ->
            addresses.search(query.getFilter().orElse(""), SUGGESTIONS).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    return address;
  }

  private Optional<ErrorSummary.Problem> addressProblem() {
    boolean missing = address.getValue() == null;
    var sentence = getTranslation("try.address.missing");
    address.setErrorMessage(missing ? sentence : null);
    address.setInvalid(missing);
    return missing ? Optional.of(new ErrorSummary.Problem(ADDRESS, sentence)) : Optional.empty();
  }

  private <A extends Record> void answer(EService<A> service, TryOut<A> tryOut, Answers answers) {
    var asked = address.getValue();
    if (!checks.mayAsk(asked)) {
      answer.add(
          Callout.warning(
              getTranslation("try.tooOften.title"),
              getTranslation("try.tooOften.text", AddressChecks.A_DAY)));
      return;
    }
    var home = homes.at(Home.Kind.REGISTERED, asked.address(), Optional.empty());
    var facts = facts();
    try {
      var application = tryOut.read(answers, facts, home);
      var assessment =
          service.assess(
              application,
              municipalities.host().rules(),
              ServiceParameter.words(service, getLocale()));
      answer.add(
          new H2(getTranslation("try.answer")),
          new AssessmentPanel(
              assessment,
              // No map: its line tells every metre.
              new Div(),
              rulesToday.mayDecide(assessment, municipalities.host(), service.identity().id())),
          new Paragraph(
              new Anchor(
                  "e-tjanst/" + service.identity().path() + "/ansokan",
                  getTranslation("service.start"))));
    } catch (MissingRule missing) {
      answer.add(
          Callout.warning(
              getTranslation("preliminary.missing"), String.valueOf(missing.getMessage())));
    }
    answer.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
  }

  private Facts facts() {
    var municipality = municipalities.host();
    return new Facts(
            municipality.code(),
            new Facts.Guardian("", new PersonName("", ""), Optional.empty(), municipality.code()),
            List.of(),
            schools.schools(),
            List.of(),
            LocalDate.now(clock))
        .in(getLocale().getLanguage());
  }
}
