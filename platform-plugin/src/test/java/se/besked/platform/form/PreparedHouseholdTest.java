package se.besked.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.besked.casework.ids.DraftId;
import se.besked.eservice.EService;
import se.besked.formkit.Answers;
import se.besked.journey.assess.SealedFacts;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.submit.PreparedApplication;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonName;

/** A matter about a household: no child is a party, and nothing of another adult is kept. */
class PreparedHouseholdTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void nothingThatAnotherAdultHasStatedIsSignedOrKept() {
    var prepared = prepared(17_321);

    assertThat(prepared.child()).isEmpty();
    var kept = prepared.kept();
    assertThat(kept.applicationJson()).contains("23456").doesNotContain("17321");
    assertThat(kept.factsJson()).doesNotContain("17321", "22000", "Kim");
    assertThat(kept.assessmentJson().replace("\u00a0", "")).doesNotContain("17321");
    var whole = kept.whole();
    assertThat(whole.applicationJson()).contains("23456").doesNotContain("17321");
    assertThat(whole.factsJson()).doesNotContain("17321", "22000", "Kim");
    assertThat(whole.assessmentJson().replace("\u00a0", "")).doesNotContain("17321");
    assertThat(prepared.summary().toString()).doesNotContain("Kim");
  }

  @Test
  void twoAdultsWhoSignAtTheSameTimeDoNotDisturbEachOther() {
    assertThat(prepared(17_321).text()).isEqualTo(prepared(90_000).text());
  }

  private static PreparedApplication prepared(int others) {
    var service = EServices.onClassPath().find("income-statement").orElseThrow();
    return of(service, facts(others));
  }

  private static <A extends Record> PreparedApplication of(EService<A> service, Facts facts) {
    var answers =
        new Answers(
            Map.of(
                "statement", List.of("INCOME"),
                "kinds", List.of("SALARY"),
                "amountSALARY", List.of("23456"),
                "from", List.of("2026-11"),
                "email", List.of("namn@exempel.se")));
    return PreparedApplication.of(
        service,
        service.form(),
        DraftId.of("00000000-0000-4000-8000-000000000001"),
        answers,
        SealedFacts.of(facts),
        municipality());
  }

  private static Facts facts(int others) {
    var household =
        new Household(
            List.of(
                new Household.Adult("b", new PersonName("Kim", "Provsson"), Optional.of(others))),
            List.of(
                new Household.ChildAtHome(
                    "c",
                    Optional.empty(),
                    LocalDate.of(2024, 3, 1),
                    Optional.of(Activity.PRESCHOOL),
                    false)));
    return new Facts(
        "1299",
        new Facts.Guardian("a", new PersonName("Test", "Testsson"), Optional.empty(), "1299"),
        List.of(),
        List.of(),
        new Care(List.of(), List.of(), Optional.of(household), Optional.of(22_000)),
        List.of(),
        TODAY,
        "sv");
  }

  private static Municipality municipality() {
    var values = new LinkedHashMap<String, Object>();
    values.put("rule", "Taxa");
    values.put("preschool", List.of("3", "2", "1"));
    values.put("schoolAgeEducare", List.of("2", "1", "1"));
    values.put("proRataLastMonth", true);
    var figures =
        new Dated.Version<>(
            "test/1",
            LocalDate.of(2019, 1, 1),
            null,
            "Provbeslut",
            new Parameters("childcare-fees", values));
    return new Municipality(
        "test",
        "1299",
        "Provkommunen",
        "Nämnden",
        "Förvaltningsrätten",
        new Municipality.Contact(
            "Kontaktcenter",
            "08-465 004 10",
            "kontakt@provkommunen.example",
            "Storgatan 1",
            "299 99",
            "Provort",
            "Måndag–fredag 8–16",
            "https://provkommunen.example"),
        new Municipality.Look("#14594a", Optional.empty()),
        new RuleBook(Map.of("childcare-fees", new Dated<>("childcare-fees", List.of(figures)))),
        Map.of(),
        List.of());
  }
}
