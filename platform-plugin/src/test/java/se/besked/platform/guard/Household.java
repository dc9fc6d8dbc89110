package se.besked.platform.guard;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseId;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.CaseNotes;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.hearings.Communications;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder.Way;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.review.AuditQuestion;
import se.besked.casework.review.AuditReview;
import se.besked.formkit.Answers;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.OrderStart;
import se.besked.journey.offer.MakeOffer;
import se.besked.journey.submit.CoSign;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.matter.Applying;
import se.besked.simulation.HavrelundaPeople.Inhabitant;

/**
 * A family with a matter that has been through everything a matter can go through, made by the same
 * operations as anybody's.
 *
 * @param other the other guardian in the case, or null
 */
record Household(
    String name,
    PersonalNumber applicant,
    @Nullable PersonalNumber other,
    PersonalNumber child,
    Map<String, String> ids,
    Set<String> markers) {
  private static final Device DEVICE = new Device("127.0.0.1", "test", "localhost");

  /** What a route's or a mapping's parameter stands for, by name; empty when they have none. */
  String id(String of) {
    return ids.getOrDefault(of, "");
  }

  List<PersonalNumber> people() {
    return other == null ? List.of(applicant, child) : List.of(applicant, other, child);
  }

  /** Makes matters for families, in one host. */
  static final class Maker {
    private final ApplicationContext host;
    private final JdbcClient jdbc;

    Maker(ApplicationContext host) {
      this.host = host;
      this.jdbc = get(JdbcClient.class);
    }

    private <T> T get(Class<T> type) {
      return host.getBean(type);
    }

    private Actor.Citizen citizen(PersonalNumber number) {
      return new Actor.Citizen(get(Persons.class).idOf(number));
    }

    private Actor.Staff everything() {
      return new Actor.Staff(
          "allt", get(Municipalities.class).host().id(), EnumSet.allOf(Role.class));
    }

    Household make(
        String name,
        PersonalNumber applicant,
        @Nullable PersonalNumber other,
        PersonalNumber child,
        String service,
        Answers answers) {
      var family = new Household(name, applicant, other, child, new HashMap<>(), new HashSet<>());
      var id =
          service.equals("school-transport")
              ? get(Applying.class).schoolTransport(applicant)
              : get(Applying.class).to(service, applicant, answers);
      family.ids.put("case", id.toString());
      if (other != null) {
        coSign(other, id);
      }
      addresses(id);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  count("staff_task where case_id = '%s'".formatted(id))
                          + count("decision where case_id = '%s'".formatted(id))
                          + count("work_item where case_id = '%s'".formatted(id))
                      > 0);
      talk(family, id);
      if (service.equals("school-transport")) {
        decide(family, id);
        var draft = get(Applying.class).toSign(applicant);
        family.ids.put("draft", draft.toString());
      }
      offer(family, service, id);
      collect(family, id);
      return family;
    }

    private CaseFile file(CaseId id) {
      return get(CaseFiles.class).get(new Actor.SystemJob("test"), id);
    }

    private int count(String fromWhere) {
      return jdbc.sql("select count(*) from " + fromWhere).query(Integer.class).single();
    }

    private void coSign(PersonalNumber number, CaseId id) {
      if (!(file(id) instanceof CaseFile.AwaitingCoGuardian)) {
        return;
      }
      var here = get(Municipalities.class).host();
      var browser = Browser.random();
      var order =
          get(CoSign.class)
              .begin(
                  citizen(number),
                  new OrderStart(browser, DEVICE, Way.QR, "http://localhost/", ""),
                  "/min-sida",
                  id,
                  here,
                  "sv");
      var phone = get(SimulatedSuppliers.class).bankId();
      phone.start(order.started().autoStartToken(), number);
      phone.open(order.started().orderRef());
      phone.approve(order.started().orderRef());
      var done = get(FollowOrder.class).follow(order.id(), browser).orElseThrow();
      var unused = get(CoSign.class).finish(citizen(number), here, done, browser, "sv");
    }

    /** An address of their own for each, and a principal whose unit the case is about. */
    private void addresses(CaseId id) {
      jdbc.sql("update case_file set units = units || :unit where id = :case")
          .param("unit", WalkedSite.UNIT)
          .param("case", id.value())
          .update();
      jdbc.sql(
              """
              update case_party set email = left(person_id::text, 8) || '@havrelunda.example',
                phone = '+4670' || (abs(hashtext(person_id::text)) % 9000000 + 1000000)
              where case_id = :case and role <> 'CHILD'
              """)
          .param("case", id.value())
          .update();
    }

    private void talk(Household family, CaseId id) {
      var staff = everything();
      if (file(id) instanceof CaseFile.Received received) {
        var unused = get(ReviewCase.class).start(staff, received);
      }
      var to = new HashSet<>(Set.of(citizen(family.applicant).person()));
      var words = "Om " + family.child.shown() + " och " + family.applicant.shown();
      var sent =
          get(CaseMessages.class)
              .write(staff, id, to, "Handläggare", new NewMessage(words, List.of()));
      family.ids.put("message", sent.getFirst().toString());
      var unused =
          get(CaseMessages.class)
              .write(
                  citizen(family.applicant),
                  id,
                  new NewMessage(
                      words,
                      List.of(
                          new NewMessage.File(
                              family.applicant.digits() + ".txt",
                              "text/plain",
                              words.getBytes(StandardCharsets.UTF_8)))));
      get(CaseNotes.class).write(staff, id, "Handläggare", words);
      var communication =
          get(Communications.class)
              .send(
                  staff,
                  file(id),
                  "Handläggare",
                  words,
                  Set.of(),
                  LocalDate.now(get(Clock.class)).plusDays(14));
      family.ids.put("communication", communication.toString());
      get(Communications.class)
          .answer(
              citizen(family.applicant),
              communication,
              words,
              List.of(
                  new NewMessage.File(
                      "svar.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8))));
    }

    private void decide(Household family, CaseId id) {
      if (file(id) instanceof CaseFile.UnderReview review) {
        var unused =
            get(DecideCase.class)
                .decide(
                    new Actor.Staff(
                        "beslutare",
                        review.head().municipality(),
                        Set.of(Role.OFFICER, Role.DECISION_MAKER)),
                    review,
                    new NewDecision(
                        DecisionOutcome.GRANT,
                        LegalReference.schoolAct("10 kap. 32 §"),
                        AppealRoute.ADMINISTRATIVE_APPEAL,
                        "Ansökan beviljas.",
                        review.head().assessmentJson(),
                        "Därför.",
                        new NewDecision.ByOfficer("Beslutare", "BUN 1"),
                        List.of(),
                        null,
                        null));
      }
      var applicant = citizen(family.applicant);
      var decision =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(() -> get(ReadDecision.class).of(applicant, id), views -> !views.isEmpty())
              .getFirst();
      var confirmed =
          get(ReadDecision.class)
              .acknowledge(applicant, ((DecisionView.Unconfirmed) decision).id())
              .decision();
      family.ids.put("decision", confirmed.id().toString());
      var appeal =
          get(LodgeAppeal.class)
              .lodge(
                  applicant,
                  confirmed.id(),
                  new NewAppeal(UUID.randomUUID(), "Mer.", "Därför.", List.of()));
      family.ids.put("appeal", appeal.id().toString());
    }

    private void offer(Household family, String service, CaseId id) {
      var place =
          new MakeOffer.Place(
              "nyckel/" + family.name,
              WalkedSite.UNIT,
              "Havreskolan",
              Activity.PRESCHOOL,
              LocalDate.now(get(Clock.class)).plusMonths(2),
              40,
              1547,
              "",
              null);
      var robot =
          new Actor.Staff("robot-prova", get(Municipalities.class).host().id(), Set.of(Role.ROBOT));
      var here = get(Municipalities.class).host();
      var made =
          service.equals("preschool-application")
              ? get(MakeOffer.class).toApplication(robot, here, id, place)
              : get(MakeOffer.class)
                  .toChild(
                      robot,
                      here,
                      get(EServices.class).find("preschool-application").orElseThrow(),
                      family.child,
                      name(family.child),
                      place);
      if (made instanceof se.besked.casework.offers.Made.Offered(var offer, var isNew)) {
        family.ids.put("offer", offer.id().toString());
      }
    }

    /** What an auditor asked about them before anybody knew. */
    void asked(Household family) {
      var today = LocalDate.now(get(Clock.class));
      get(AuditReview.class)
          .ask(
              new Actor.Staff(
                  "granskare", get(Municipalities.class).host().id(), Set.of(Role.AUDITOR)),
              new AuditQuestion(
                  "Fråga före", family.child, null, null, false, today.minusDays(30), today))
          .ifPresent(search -> family.ids.put("search", search.toString()));
    }

    private PersonName name(PersonalNumber number) {
      var person = person(number);
      return new PersonName(called(person), person.surname());
    }

    private Inhabitant person(PersonalNumber number) {
      return get(SimulatedSuppliers.class).people().find(number.digits()).orElseThrow();
    }

    private static String called(Inhabitant person) {
      return person.givenNames().split(" ")[Math.max(0, person.callName().charAt(0) - '1')];
    }

    /** Everything that says whose it is. */
    void collect(Household family, CaseId id) {
      first(family, "item", "select id from work_item where case_id = :case", id);
      first(family, "attachment", "select id from case_attachment where case_id = :case", id);
      family.ids.put("child", get(Persons.class).idOf(family.child).toString());
      family.ids.put("person", get(Persons.class).idOf(family.applicant).toString());
      family.markers.addAll(
          jdbc.sql(
                  """
                  select f.number from case_file f where f.id in (select case_id from case_party
                    where person_id = any(:people))
                  union select f.id::text from case_file f where f.id in (select case_id
                    from case_party where person_id = any(:people))
                  union select d.number from decision d where d.case_id in (select case_id
                    from case_party where person_id = any(:people))
                  """)
              .param(
                  "people",
                  family.people().stream()
                      .map(n -> get(Persons.class).idOf(n).value())
                      .toArray(UUID[]::new))
              .query(String.class)
              .list());
      family.people().forEach(number -> family.markers.addAll(markers(number)));
    }

    private void first(Household family, String of, String sql, CaseId id) {
      jdbc.sql(sql).param("case", id.value()).query(UUID.class).list().stream()
          .findFirst()
          .ifPresent(found -> family.ids.put(of, found.toString()));
    }

    /** The street, and where on the map it is to about ten metres. */
    private static Optional<List<String>> home(@Nullable String id) {
      try (var file = Household.class.getResourceAsStream("/havrelunda/addresses.csv")) {
        return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split(";"))
            .filter(line -> line[0].equals(id))
            .map(line -> List.of(line[2], line[6].substring(0, 7), line[7].substring(0, 7)))
            .findFirst();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What is about this person, however it is written. */
    Set<String> markers(PersonalNumber number) {
      var all = new LinkedHashSet<String>();
      var digits = number.digits();
      all.add(get(Persons.class).idOf(number).toString());
      all.add(digits);
      all.add(number.shown());
      all.add(digits.substring(2));
      all.add(digits.substring(2, 8) + "-" + digits.substring(8));
      var person = person(number);
      all.add(person.surname());
      all.add(called(person));
      home(person.address()).ifPresent(all::addAll);
      jdbc.sql(
              """
              select email, phone from case_party where person_id = :person and email is not null
                and role <> 'CHILD'
              """)
          .param("person", get(Persons.class).idOf(number).value())
          .query(
              (row, n) -> {
                all.add(row.getString(1));
                return all.add(row.getString(2).substring("+4670".length()));
              })
          .list();
      all.removeIf(marker -> marker.length() < 3);
      return all;
    }
  }
}
