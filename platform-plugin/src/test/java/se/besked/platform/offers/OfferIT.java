package se.besked.platform.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import se.besked.casework.offers.Answered;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferView;
import se.besked.casework.offers.Offers;
import se.besked.casework.offers.PlaceOffer;
import se.besked.casework.people.Persons;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.casework.workitems.Claiming;
import se.besked.casework.workitems.WorkItems;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.OrderStart;
import se.besked.journey.offer.AnswerOffer;
import se.besked.journey.offer.FeeOfOffer;
import se.besked.journey.offer.MakeOffer;
import se.besked.journey.offer.OfferedFeeWords;
import se.besked.journey.register.ApplicationDocument;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.WorkKind;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/** Offers made to the guardians that the register has, and answered with signatures. */
@Tag("host")
class OfferIT {
  private static final Device DEVICE = new Device("127.0.0.1", "test", "localhost");

  @TempDir Path data;
  private final TestPostgres.Database database = TestPostgres.migrated();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private ConfigurableApplicationContext host;
  private Municipality municipality;

  @BeforeEach
  void start() {
    host = JourneyHost.start(data, database);
    municipality = get(Municipalities.class).host();
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  private Actor.Staff staff(Role... roles) {
    return new Actor.Staff("robot", municipality.id(), Set.of(roles));
  }

  private Actor.Citizen citizen(PersonalNumber number) {
    return new Actor.Citizen(get(Persons.class).idOf(number));
  }

  private Made make(PersonalNumber child, String key) {
    var service = get(EServices.class).all().getFirst();
    return get(MakeOffer.class)
        .toChild(
            staff(Role.ROBOT),
            municipality,
            service,
            child,
            new PersonName("Barn", "Provsson"),
            new MakeOffer.Place(
                key,
                "unit-1",
                "Solstrålen",
                Activity.PRESCHOOL,
                LocalDate.now(get(Clock.class)).plusMonths(2),
                40,
                1547,
                "",
                null));
  }

  private PlaceOffer offered(PersonalNumber child) {
    return ((Made.Offered) make(child, "nyckel")).offer();
  }

  private OfferView seenBy(PersonalNumber number, PlaceOffer offer) {
    return get(Offers.class).find(citizen(number), offer.id()).orElseThrow();
  }

  private record Signed(EidOrder order, Browser browser) {}

  private Signed sign(PersonalNumber number, OfferView offer, OfferChoice choice, String language) {
    var browser = Browser.random();
    var order =
        get(AnswerOffer.class)
            .begin(
                citizen(number),
                new OrderStart(browser, DEVICE, Way.QR, "http://localhost/", ""),
                "/min-sida",
                offer,
                choice,
                fee(number, offer, language),
                municipality,
                language);
    var phone = get(SimulatedSuppliers.class).bankId();
    phone.start(order.started().autoStartToken(), number);
    phone.open(order.started().orderRef());
    phone.approve(order.started().orderRef());
    return new Signed(get(FollowOrder.class).follow(order.id(), browser).orElseThrow(), browser);
  }

  private List<String> fee(PersonalNumber number, OfferView offer, String language) {
    var fee = get(FeeOfOffer.class).of(citizen(number), municipality, offer, language);
    return new OfferedFeeWords(Locale.of(language)).sentences(fee);
  }

  private AnswerOffer.Outcome finish(PersonalNumber number, Signed signed) {
    return get(AnswerOffer.class).finish(citizen(number), municipality, signed.order());
  }

  private AnswerOffer.Outcome answer(PersonalNumber number, PlaceOffer offer, OfferChoice choice) {
    return finish(number, sign(number, seenBy(number, offer), choice, "sv"));
  }

  private List<TaskKind> tasks(Role role) {
    return get(StaffTasks.class).list(staff(role), 100).stream().map(StaffTask::kind).toList();
  }

  @Test
  void bothSignInTheirOwnLanguageAndTheRobotGetsADocument() {
    var offer = offered(Personas.YOUNGER_CHILD_TOGETHER);
    assertThat(((Made.Offered) make(Personas.YOUNGER_CHILD_TOGETHER, "nyckel")).isNew()).isFalse();
    var english =
        sign(Personas.TOGETHER, seenBy(Personas.TOGETHER, offer), OfferChoice.ACCEPT, "en");
    assertThat(english.order().text().visible())
        .contains("I am a guardian and accept the place")
        .contains("Solstrålen")
        .contains("1547");
    assertThat(finish(Personas.TOGETHER, english))
        .isEqualTo(new AnswerOffer.Outcome.Kept(new Answered.AwaitsOthers()));
    assertThat(answer(Personas.TOGETHER_OTHER, offer, OfferChoice.ACCEPT))
        .isEqualTo(new AnswerOffer.Outcome.Kept(new Answered.Settled(OfferChoice.ACCEPT)));
    // What a job holds at the moment is passed over, and is there the next time.
    Claiming.Claimed claimed =
        await()
            .until(
                () ->
                    get(WorkItems.class)
                        .claimNext(
                            staff(Role.ROBOT),
                            Set.of(WorkKind.REGISTER_PLACEMENT),
                            java.util.UUID.randomUUID()),
                Optional::isPresent)
            .orElseThrow();
    assertThat(claimed.content().persons()).hasSize(3);
    var pdf = get(ApplicationDocument.class).of(claimed);
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(get(ApplicationDocument.class).of(claimed)).isEqualTo(pdf);
  }

  @Test
  void anAnswerThatWasSignedOnceIsCountedOnce() {
    var offer = offered(Personas.YOUNGER_CHILD_TOGETHER);
    var view = seenBy(Personas.TOGETHER, offer);
    var signed = sign(Personas.TOGETHER, view, OfferChoice.DECLINE, "sv");
    var first = finish(Personas.TOGETHER, signed);
    assertThat(finish(Personas.TOGETHER, signed)).isEqualTo(first);
    assertThat(count("offer_signature")).isOne();
    assertThat(finish(Personas.TOGETHER_OTHER, signed))
        .isInstanceOf(AnswerOffer.Outcome.NotPossible.class);
  }

  @Test
  void protectionAnywhereMeansThatNothingIsShown() {
    assertThat(make(Personas.CHILD_OF_PROTECTED_GUARDIAN, "k1")).isInstanceOf(Made.ByHand.class);
    assertThat(make(Personas.PROTECTED_CHILD, "k2")).isInstanceOf(Made.ByHand.class);
    assertThat(count("place_offer")).isZero();
    assertThat(count("notice")).isZero();
    assertThat(tasks(Role.OFFICER)).isEmpty();
    assertThat(tasks(Role.PROTECTED_CASES))
        .containsExactly(TaskKind.PROTECTED_IDENTITY, TaskKind.PROTECTED_IDENTITY);
  }

  @Test
  void protectionThatComesMeanwhileStopsEverything() {
    var offer = offered(Personas.YOUNGER_CHILD_TOGETHER);
    var signed =
        sign(Personas.TOGETHER, seenBy(Personas.TOGETHER, offer), OfferChoice.ACCEPT, "sv");
    get(SimulatedSuppliers.class).navet().protect(Personas.TOGETHER_OTHER, "J");
    assertThat(finish(Personas.TOGETHER, signed))
        .isInstanceOf(AnswerOffer.Outcome.NotPossible.class);
    assertThat(get(Offers.class).of(citizen(Personas.TOGETHER))).isEmpty();
    assertThat(get(Offers.class).of(citizen(Personas.TOGETHER_OTHER))).isEmpty();
    assertThat(count("case_file where state = 'FROZEN'")).isOne();
  }

  @Test
  void custodyThatChangesMeanwhileLetsTheOneWhoHasItAnswerAlone() {
    var offer = offered(Personas.YOUNGER_CHILD_TOGETHER);
    answer(Personas.TOGETHER_OTHER, offer, OfferChoice.DECLINE);
    var signed =
        sign(Personas.TOGETHER, seenBy(Personas.TOGETHER, offer), OfferChoice.ACCEPT, "sv");
    get(SimulatedSuppliers.class)
        .navet()
        .custody(Personas.TOGETHER_OTHER, Personas.YOUNGER_CHILD_TOGETHER, false);
    assertThat(finish(Personas.TOGETHER, signed)).isInstanceOf(AnswerOffer.Outcome.SignAgain.class);
    assertThat(get(Offers.class).of(citizen(Personas.TOGETHER_OTHER))).isEmpty();
    assertThat(tasks(Role.OFFICER)).contains(TaskKind.CUSTODY_CHANGED);
    assertThat(answer(Personas.TOGETHER, offer, OfferChoice.ACCEPT))
        .isEqualTo(new AnswerOffer.Outcome.Kept(new Answered.Settled(OfferChoice.ACCEPT)));
  }

  private int count(String fromWhere) {
    return jdbc.sql("select count(*) from " + fromWhere).query(Integer.class).single();
  }
}
