package se.besked.platform.guard.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.besked.casework.drafts.Drafts;
import se.besked.eservice.EService;
import se.besked.formkit.Answers;
import se.besked.formkit.Page;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.people.PersonalNumber;

/** A filled-in draft of every service for every child that can have it, with all of its pages. */
final class Drafting {
  private static final String PAGES = "/utkast/:draft/:page";
  private static final List<String> AFTER =
      List.of("/utkast/:draft/forhandsbesked", "/utkast/:draft/granska");

  /** By service; what a form does not ask for is left aside. */
  private static final Map<String, Answers> ANSWERS =
      Map.of(
          Households.TRANSPORT,
          Households.DISTANCE,
          Households.PRESCHOOL,
          Households.WISHES,
          "school-age-educare-application",
          Answers.NONE
              .with("start", List.of("1 mars 2027"))
              .with("situation", List.of("WORK"))
              .with("partner", List.of("WORK"))
              .with("times", List.of("AFTER_SCHOOL"))
              .with("support", List.of("NO")),
          "placement-termination",
          Answers.NONE.with("when", List.of("EARLIEST")),
          "income-statement",
          Households.SALARY);

  private final Host host;

  Drafting(Host host) {
    this.host = host;
  }

  /** Addresses by the template of their page. */
  Map<String, List<String>> by(PersonalNumber number) {
    var all = new TreeMap<String, List<String>>();
    var prefill = host.get(PrefillForm.class);
    if (prefill.forGuardian(number, host.municipality()) instanceof Prefilled.Ready(var sealed)) {
      var facts = sealed.shown();
      for (var service : host.get(EServices.class).all()) {
        answered(service, facts).forEach(answers -> draft(number, service, answers, facts, all));
      }
    }
    return all;
  }

  private static Stream<Answers> answered(EService<?> service, Facts facts) {
    var answers =
        Objects.requireNonNull(
                ANSWERS.get(service.identity().id()), "answers for " + service.identity().id())
            .with("email", List.of("utkast@havrelunda.example"));
    var children =
        facts.children().stream()
            .filter(child -> service.whyNot(child, facts).isEmpty())
            .map(Child::handle)
            .toList();
    return switch (service.concerns()) {
      case CHILD -> children.stream().map(child -> answers.with("child", List.of(child)));
      case HOUSEHOLD -> Stream.of(answers);
    };
  }

  private void draft(
      PersonalNumber number,
      EService<?> service,
      Answers given,
      Facts facts,
      Map<String, List<String>> all) {
    var form = service.form();
    var answers = form.prefilled(form.prefilled(given, facts), facts);
    var pages = form.pagesFor(answers, facts).stream().map(Page::key).toList();
    var draft =
        host.get(Drafts.class)
            .start(
                host.citizen(number),
                host.municipality().id(),
                service.identity().id(),
                Integer.toString(form.version()),
                Json.write(answers),
                pages.getLast());
    pages.forEach(page -> add(all, PAGES, "/utkast/" + draft.id() + "/" + page));
    AFTER.forEach(page -> add(all, page, page.replace(":draft", draft.id().toString())));
  }

  private static void add(Map<String, List<String>> all, String template, String address) {
    all.computeIfAbsent(template, t -> new ArrayList<>()).add(address);
  }
}
