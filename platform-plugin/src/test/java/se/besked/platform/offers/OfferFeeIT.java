package se.besked.platform.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrder.Way;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferView;
import se.besked.casework.offers.Offers;
import se.besked.casework.offers.PlaceOffer;
import se.besked.casework.people.Persons;
import se.besked.formkit.Answers;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.income.ReckonYear;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.OrderStart;
import se.besked.journey.offer.AnswerOffer;
import se.besked.journey.offer.FeeOfOffer;
import se.besked.journey.offer.MakeOffer;
import se.besked.journey.offer.OfferedFee;
import se.besked.journey.offer.OfferedFeeWords;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.Sourced;
import se.besked.kernel.registers.StatedIncomes;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/**
 * Two homes and one offer: each guardian sees and signs what their own household would pay, and it
 * is no other's to read.
 */
@Tag("host")
class OfferFeeIT {
  private static final Instant TODAY = Instant.parse("2026-10-05T09:00:00Z");

  /** A second: families come faster here than Navet lets a municipality ask. */
  private static final int MANY_CALLS = 10_000;

  private static final Device DEVICE = new Device("127.0.0.1", "test", "localhost");
  private static final String BLAKLINTEN = "7a000000-0000-4000-8000-000000000006";

  private static final String STEP_FAMILYS_UNIT = "7a000000-0000-4000-8000-000000000012";

  @TempDir static Path data;
  private static final TestPostgres.Database DATABASE = TestPostgres.migrated();
  private static ConfigurableApplicationContext host;
  private static Municipality municipality;
  private static int offers;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(data.resolve("clock"), Duration.between(Instant.now(), TODAY).toString());
    host =
        JourneyHost.start(
            data, DATABASE, "--besked.navet.timeout=1s", "--besked.student-registry.timeout=1s");
    municipality = get(Municipalities.class).host();
    get(SimulatedSuppliers.class).navet().allow(MANY_CALLS);
    states(Personas.TWO_PLACES, 40_000);
    states(Personas.TWO_PLACES_OTHER, 25_000);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @AfterEach
  void heal() {
    get(SimulatedSuppliers.class).server().healAll();
  }

  private static <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  private static void states(PersonalNumber who, int kronor) {
    Guardian.send(
        host,
        new Guardian(host, who)
            .sign(
                "income-statement",
                Answers.NONE
                    .with("statement", List.of("INCOME"))
                    .with("kinds", List.of("SALARY"))
                    .with("amountSALARY", List.of(Integer.toString(kronor)))
                    .with("from", List.of("2026-10"))),
        "income-statement");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get(StatedIncomes.class).perMonth(who, YearMonth.of(2026, 10)).isPresent());
  }

  private static Actor.Citizen citizen(PersonalNumber number) {
    return new Actor.Citizen(get(Persons.class).idOf(number));
  }

  private static MakeOffer.Place place(
      String unit, Activity activity, LocalDate from, Integer hours, boolean support) {
    return new MakeOffer.Place(
        "nyckel-" + offers++,
        unit,
        "Förskolan Blåklinten",
        activity,
        from,
        hours,
        null,
        "",
        support,
        null);
  }

  private static PlaceOffer offered(PersonalNumber child, MakeOffer.Place place) {
    var made =
        get(MakeOffer.class)
            .toChild(
                new Actor.Staff("robot", municipality.id(), Set.of(Role.ROBOT)),
                municipality,
                get(EServices.class).find("preschool-application").orElseThrow(),
                child,
                new PersonName("Barn", "Provsson"),
                place);
    return ((Made.Offered) made).offer();
  }

  private static PlaceOffer inNovember(Integer hours, boolean support) {
    return offered(
        Personas.CHILD_OF_TWO_PLACES,
        place(BLAKLINTEN, Activity.PRESCHOOL, LocalDate.of(2026, 11, 2), hours, support));
  }

  private static OfferView seenBy(PersonalNumber who, PlaceOffer offer) {
    return get(Offers.class).find(citizen(who), offer.id()).orElseThrow();
  }

  private static OfferedFee fee(PersonalNumber who, PlaceOffer offer, String language) {
    return get(FeeOfOffer.class).of(citizen(who), municipality, seenBy(who, offer), language);
  }

  /** With ordinary spaces. */
  private static String words(OfferedFee fee, String language) {
    var words = new OfferedFeeWords(Locale.of(language));
    return (String.join(" ", words.sentences(fee)) + words.how(fee).map(h -> " " + h).orElse(""))
        .replace('\u00a0', ' ');
  }

  private static String told(PersonalNumber who, PlaceOffer offer, String language) {
    return words(fee(who, offer, language), language);
  }

  private record Signed(EidOrder order, Browser browser) {}

  private static Signed sign(
      PersonalNumber who, PlaceOffer offer, OfferChoice choice, String language) {
    var browser = Browser.random();
    var order =
        get(AnswerOffer.class)
            .begin(
                citizen(who),
                new OrderStart(browser, DEVICE, Way.QR, "http://localhost/", ""),
                "/min-sida",
                seenBy(who, offer),
                choice,
                new OfferedFeeWords(Locale.of(language)).sentences(fee(who, offer, language)),
                municipality,
                language);
    var phone = get(SimulatedSuppliers.class).bankId();
    phone.start(order.started().autoStartToken(), who);
    phone.open(order.started().orderRef());
    phone.approve(order.started().orderRef());
    return new Signed(get(FollowOrder.class).follow(order.id(), browser).orElseThrow(), browser);
  }

  private static AnswerOffer.Outcome finish(PersonalNumber who, Signed signed) {
    return get(AnswerOffer.class).finish(citizen(who), municipality, signed.order());
  }

  private static String text(Signed signed) {
    return signed.order().text().visible().replace('\u00a0', ' ');
  }

  @Test
  void eachGuardianSeesAndSignsTheirOwnHouseholdsFee() {
    var offer = inNovember(40, false);
    // Three years old: 2.4 percent of 30 000 and of 15 000, and half of each.
    assertThat(told(Personas.TWO_PLACES, offer, "sv"))
        .startsWith("Avgift för ditt hushåll: 360 kr i månaden från och med november 2026.")
        .contains("Avgiften följer hushållets uppgivna inkomst", "(40 000 kr − 10 000 kr) × 2,4 %")
        .contains("hälften av 720 kr");
    assertThat(told(Personas.TWO_PLACES_OTHER, offer, "en"))
        .startsWith("The fee for your household: 180 kr a month from November 2026.")
        .contains("half of 360 kr");

    var first = sign(Personas.TWO_PLACES, offer, OfferChoice.DECLINE_KEEP_QUEUE, "sv");
    assertThat(text(first)).contains("360 kr").doesNotContain("180 kr", "40 000");
    states(Personas.TWO_PLACES, 50_000);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> told(Personas.TWO_PLACES, offer, "sv"), now -> now.contains("480 kr"));
    // What was seen is what is signed.
    assertThat(finish(Personas.TWO_PLACES, first)).isInstanceOf(AnswerOffer.Outcome.Kept.class);
    var second = sign(Personas.TWO_PLACES_OTHER, offer, OfferChoice.DECLINE_KEEP_QUEUE, "en");
    assertThat(text(second)).contains("180 kr a month").doesNotContain("360", "25 000");
    assertThat(finish(Personas.TWO_PLACES_OTHER, second))
        .isInstanceOf(AnswerOffer.Outcome.Kept.class);
    assertThat(
            JdbcClient.create(DATABASE.dataSource())
                .sql("select fee_text from place_offer where id = :id")
                .param("id", offer.id().value())
                .query(String.class)
                .single())
        .as("the offer itself has nobody's fee")
        .isEmpty();
  }

  @Test
  void aMonthWithoutFiguresHasTheHighestFeeByTodays() {
    var offer =
        offered(
            Personas.CHILD_OF_TWO_PLACES,
            place(BLAKLINTEN, Activity.PRESCHOOL, LocalDate.of(2027, 1, 11), 40, false));
    // 2.4 percent of 51 560, and half of it.
    assertThat(told(Personas.TWO_PLACES, offer, "sv"))
        .startsWith(
            "Avgifterna för januari 2027 är inte beslutade än. Med avgifterna för oktober 2026 är"
                + " den högsta avgiften för ditt hushåll 619 kr i månaden.");
    assertThat(told(Personas.TWO_PLACES_OTHER, offer, "en"))
        .contains("for January 2027 are not decided yet", "October 2026", "619 kr a month");
  }

  @Test
  void withoutTheRegistersTheOfferCanStillBeAnswered() {
    var offer = inNovember(40, false);
    get(SimulatedSuppliers.class).server().fault("ss12000", Fault.down());
    assertThat(fee(Personas.TWO_PLACES, offer, "sv")).isEqualTo(new OfferedFee.RegistersDown());
    var signed = sign(Personas.TWO_PLACES, offer, OfferChoice.DECLINE, "sv");
    assertThat(text(signed)).contains("eftersom ett register inte svarar");
    get(SimulatedSuppliers.class).server().healAll();
    assertThat(finish(Personas.TWO_PLACES, signed)).isInstanceOf(AnswerOffer.Outcome.Kept.class);
  }

  @Test
  void forSpecialSupportFifteenHoursAreFreeAndOnlyTheGuardiansAreTold() {
    var free = inNovember(15, true);
    assertThat(told(Personas.TWO_PLACES, free, "sv"))
        .startsWith("Avgift för ditt hushåll: 0 kr i månaden")
        .contains("ingen avgift: förskola för särskilt stöd högst 15 timmar i veckan");
    var above =
        offered(
            Personas.CHILD_OF_STEP_FAMILY,
            place(STEP_FAMILYS_UNIT, Activity.PRESCHOOL, LocalDate.of(2026, 11, 2), 16, true));
    assertThat(told(Personas.STEP_FAMILY, above, "sv")).contains("1,8", "särskilt stöd");
    for (var guardian : List.of(Personas.STEP_FAMILY, Personas.STEP_FAMILY_OTHER)) {
      var signed = sign(guardian, above, OfferChoice.ACCEPT, "sv");
      assertThat(text(signed)).contains("förskola för särskilt stöd (skollagen 8 kap. 7 §)");
      assertThat(finish(guardian, signed)).isInstanceOf(AnswerOffer.Outcome.Kept.class);
    }
    assertThat(get(Offers.class).of(citizen(Personas.STEP_PARENT))).isEmpty();
    assertThat(shown(get(PrefillForm.class).forGuardian(Personas.STEP_FAMILY, municipality)))
        .contains("given=true");
    assertThat(shown(get(PrefillForm.class).forHousehold(Personas.STEP_PARENT, municipality)))
        .contains("PRESCHOOL")
        .doesNotContain("given=true");
  }

  @Test
  void whatWasAcceptedIsInTheFactsOfBothGuardians() {
    var before = placeOfTheYounger(Personas.SIBLINGS);
    var offer =
        offered(
            Personas.YOUNGER_SIBLING,
            place(before.unitId(), Activity.PRESCHOOL, LocalDate.of(2026, 10, 12), 25, true));
    for (var guardian : List.of(Personas.SIBLINGS, Personas.SIBLINGS_OTHER)) {
      assertThat(placeOfTheYounger(guardian).support().in(YearMonth.of(2026, 10))).isFalse();
      var signed = sign(guardian, offer, OfferChoice.ACCEPT, "sv");
      assertThat(finish(guardian, signed)).isInstanceOf(AnswerOffer.Outcome.Kept.class);
    }
    for (var guardian : List.of(Personas.SIBLINGS, Personas.SIBLINGS_OTHER)) {
      var support = placeOfTheYounger(guardian).support();
      assertThat(support.in(YearMonth.of(2026, 9))).isFalse();
      assertThat(support.in(YearMonth.of(2026, 10))).isTrue();
    }
    var year =
        get(ReckonYear.class)
            .check(
                Personas.SIBLINGS_OTHER,
                municipality.id(),
                2026,
                Map.of(),
                480_000,
                spouse -> Optional.of(0))
            .orElseThrow();
    assertThat(year.months()).hasSize(12);
    assertThat(year.months()).filteredOn(m -> m.contains("särskilt stöd")).hasSize(3);
    assertThat(year.months().getLast()).contains("December", "1,8");
  }

  private static Placement placeOfTheYounger(PersonalNumber guardian) {
    var handle = get(Persons.class).idOf(Personas.YOUNGER_SIBLING).toString();
    var facts =
        ((Prefilled.Ready) get(PrefillForm.class).forGuardian(guardian, municipality))
            .facts()
            .shown();
    return facts.child(handle).orElseThrow().placements().stream()
        .map(Sourced::value)
        .findFirst()
        .orElseThrow();
  }

  private static String shown(Prefilled prefilled) {
    return ((Prefilled.Ready) prefilled).facts().shown().toString();
  }
}
