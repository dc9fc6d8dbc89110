package se.besked.platform.guard.walk;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.besked.casework.appeals.HandedOver;
import se.besked.casework.cases.CaseFilter;
import se.besked.casework.cases.CaseState;
import se.besked.casework.ids.AppealId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.EidOrderId;
import se.besked.casework.ids.LetterId;
import se.besked.casework.ids.OfferId;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder;
import se.besked.casework.offers.NewOffer;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferTerms;
import se.besked.casework.offers.Offers;
import se.besked.casework.overview.Months;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueSearch;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.tasks.StaffTasks;
import se.besked.eservice.EService;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.login.Purpose;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId;
import se.besked.kernel.signing.SignatureEvidence;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;

/** What an operation is asked for: everything that is known about one family's matter. */
public final class Questions {
  private static final int TASKS = 1000;

  private Questions() {}

  public static Arguments about(Host host, Household family) {
    var id = family.caseId();
    var head = host.file(id).head();
    var month = YearMonth.from(host.today());
    var questions =
        general(host)
            .give(String.class, head.number())
            .give(QueueSearch.number(head.number()))
            .give(Months.yearTo(month))
            .give(id)
            .give(head)
            .give(host.person(family.applicant()))
            .give(UUID.class, id.value())
            .give(PersonalNumber.class, family.applicant())
            .give(offer(host, family));
    host.get(StaffTasks.class).list(host.everything(), TASKS).stream()
        .filter(task -> id.equals(task.caseId()))
        .findFirst()
        .ifPresent(questions::give);
    given(family, "decision").ifPresent(known -> questions.give(DecisionId.of(known)));
    given(family, "draft").ifPresent(known -> questions.give(DraftId.of(known)));
    given(family, "appeal").ifPresent(known -> questions.give(AppealId.of(known)));
    given(family, "letter")
        .ifPresent(known -> questions.give(new LetterId(UUID.fromString(known))));
    given(family, "offer")
        .flatMap(
            known ->
                host.get(Offers.class).find(host.citizen(family.applicant()), OfferId.of(known)))
        .ifPresent(questions::give);
    return questions.give(signed(host, family));
  }

  /** An order that the applicant has completed, about their case. */
  private static EidOrder signed(Host host, Household family) {
    var device = new ElectronicId.Device("127.0.0.1", "test", "localhost");
    var purpose =
        new Purpose(
            device,
            "http://localhost/",
            "/min-sida",
            Purpose.Signs.CO_SIGNATURE,
            family.id("case"),
            null);
    var evidence = new SignatureEvidence("order", "signature", "ocsp");
    var now = host.clock().instant();
    return new EidOrder(
        EidOrderId.random(),
        EidOrder.Kind.SIGN,
        EidOrder.Way.QR,
        EidOrder.State.COMPLETE,
        Json.write(purpose),
        new ElectronicId.StartedOrder("order", "start", "qr", "secret", now),
        host.person(family.applicant()),
        new ElectronicId.TextToSign("text", "hash"),
        null,
        0,
        now,
        new EidOrder.Completed(
            host.person(family.applicant()), new PersonName("Prov", "Provsson"), evidence),
        now,
        1);
  }

  /** With a word wherever a text is asked for. */
  public static Arguments aboutNobody(Host host, String word) {
    return general(host).give(String.class, word);
  }

  private static Optional<String> given(Household family, String of) {
    return Optional.of(family.id(of)).filter(known -> !known.isEmpty());
  }

  /** What is about nobody. */
  private static Arguments general(Host host) {
    return new Arguments()
        .give(new CaseFilter(EnumSet.allOf(CaseState.class), null, null))
        .give(QueueFilter.ALL)
        .give(new HandedOver(List.of("1. Överklagandet"), new byte[] {1}))
        .give(Receipt.Method.class, Receipt.Method.SIGNED_RECEIPT)
        .give(YearMonth.class, YearMonth.from(host.today()))
        .give(Optional.class, Optional.empty())
        .give(URI.class, URI.create("https://robot.example/"))
        .give(LocalDate.class, host.today())
        .give(Instant.class, host.clock().instant())
        .give(LegalReference.class, LegalReference.schoolAct("9 kap. 15 b §"))
        .give(ContactAddress.read(Channel.EMAIL, "ny@havrelunda.example").orElseThrow())
        .give(Browser.random())
        .give(
            new Assessment(
                Outcome.GRANT,
                "Beviljas",
                LegalReference.schoolAct("10 kap. 32 §"),
                AppealRoute.ADMINISTRATIVE_APPEAL,
                false,
                List.of("En handläggare beslutar."),
                List.of(),
                List.of(),
                "1"))
        .give(Municipality.class, host.municipality())
        .give(
            EService.class, host.get(EServices.class).find("preschool-application").orElseThrow());
  }

  private static NewOffer offer(Host host, Household family) {
    var today = host.today();
    return new NewOffer(
        "nyckel",
        new NewOffer.OfApplication(family.caseId()),
        new OfferTerms("enhet", "Enheten", Activity.PRESCHOOL, today, 15, 0, "", null),
        today.plusDays(10),
        List.of(OfferChoice.ACCEPT, OfferChoice.DECLINE),
        true,
        true,
        Map.of(host.person(family.applicant()), new PersonName("Prov", "Provsson")));
  }
}
