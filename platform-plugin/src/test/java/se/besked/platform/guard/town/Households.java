package se.besked.platform.guard.town;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import se.besked.casework.access.Role;
import se.besked.casework.ids.CaseId;
import se.besked.casework.review.AuditQuestion;
import se.besked.casework.review.AuditReview;
import se.besked.formkit.Answers;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.mypage.Applying;

/** Makes a family's matter go through everything, by the same operations as anybody's. */
final class Households {
  static final String TRANSPORT = "school-transport";
  static final String PRESCHOOL = "preschool-application";

  /** The way to school is too long, and the child lives in two homes. */
  static final Answers DISTANCE =
      Answers.NONE
          .with("trip", List.of("SCHOOL"))
          .with("placement", List.of("MUNICIPALITY_PLACED"))
          .with("residence", List.of("ALTERNATING"))
          .with("grounds", List.of("DISTANCE"));

  static final Answers WISHES =
      Answers.NONE
          .with(
              "wishes",
              List.of(
                  "7a000000-0000-4000-8000-000000000006", "7a000000-0000-4000-8000-000000000005"))
          .with("start", List.of("1 mars 2027"))
          .with("situation", List.of("WORK"))
          .with("partner", List.of("WORK"))
          .with("hours", List.of("35"))
          .with("support", List.of("NO"))
          .with("language", List.of("none"));

  static final Answers SALARY =
      Answers.NONE
          .with("statement", List.of("INCOME"))
          .with("kinds", List.of("SALARY"))
          .with("amountSALARY", List.of("40000"))
          .with("from", List.of("2026-10"));

  /** Whose it is, by their id as {@code :person}. */
  static final String PHONE = "select '+4670' || (abs(hashtext(:person)) % 9000000 + 1000000)";

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Host host;

  Households(Host host) {
    this.host = host;
  }

  Household make(Household family, String service, Answers answers) {
    var applying = host.get(Applying.class);
    var id =
        service.equals(TRANSPORT)
            ? applying.schoolTransport(family.applicant())
            : applying.to(service, family.applicant(), answers);
    family.ids().put("case", id.toString());
    CoSigning.sign(host, family);
    addresses(id);
    await().atMost(LONGEST).until(() -> isWithStaffOrDecided(id));
    Conversation.about(host, family);
    if (service.equals(TRANSPORT)) {
      Deciding.of(host, family);
      family.ids().put("draft", applying.toSign(family.applicant()).toString());
    }
    Offering.to(host, family, service);
    asked(family);
    collect(family);
    return family;
  }

  /** Sent in and signed by all who have to, and with staff or decided. */
  void sentIn(Household family, String service, Answers answers) {
    var email = email(host.person(family.applicant()).toString());
    var id =
        host.get(Applying.class)
            .to(service, family.applicant(), answers.with("email", List.of(email)));
    family.ids().put("case", id.toString());
    CoSigning.sign(host, family);
    addresses(id);
    await().atMost(LONGEST).until(() -> isWithStaffOrDecided(id));
    collect(family);
  }

  /** What has come to be of it since. */
  void collected(Household family) {
    addresses(family.caseId());
    collect(family);
  }

  /** An application that is decided, and no more. */
  void decided(PersonalNumber applicant) {
    var id = host.get(Applying.class).schoolTransport(applicant);
    await()
        .atMost(LONGEST)
        .until(() -> host.count("decision where case_id = '%s'".formatted(id)) > 0);
  }

  /** A statement of income, which rules accept. */
  Household stated(Household family, Answers answers) {
    var id = host.get(Applying.class).to("income-statement", family.applicant(), answers);
    family.ids().put("case", id.toString());
    addresses(id);
    await().atMost(LONGEST).until(() -> isWithStaffOrDecided(id));
    collect(family);
    return family;
  }

  private boolean isWithStaffOrDecided(CaseId id) {
    return host.count("staff_task where case_id = '%s'".formatted(id))
            + host.count("decision where case_id = '%s'".formatted(id))
            + host.count("work_item where case_id = '%s'".formatted(id))
        > 0;
  }

  /** By a person's id, as {@link #addresses} gives it. */
  static String email(String person) {
    return person.substring(0, 8) + "@havrelunda.example";
  }

  /** An address of their own for each, and a principal whose unit the case is about. */
  private void addresses(CaseId id) {
    host.jdbc()
        .sql("update case_file set units = units || :unit where id = :case")
        .param("unit", Host.UNIT)
        .param("case", id.value())
        .update();
    host.owner()
        .sql(
            """
            update case_party set email = left(person_id::text, 8) || '@havrelunda.example',
              phone = '+4670' || (abs(hashtext(person_id::text)) % 9000000 + 1000000)
            where case_id = :case and role <> 'CHILD'
            """)
        .param("case", id.value())
        .update();
  }

  /** What an auditor asks about them before anybody knows. */
  private void asked(Household family) {
    var auditor = host.staff("granskare", Set.of(Role.AUDITOR));
    var today = host.today();
    host.get(AuditReview.class)
        .ask(
            auditor,
            new AuditQuestion(
                "Fråga före", family.child(), null, null, false, today.minusDays(30), today))
        .ifPresent(search -> family.ids().put("search", search.toString()));
  }

  private void collect(Household family) {
    first(family, "decision", "select id from decision where case_id = :case");
    first(family, "item", "select id from work_item where case_id = :case");
    first(family, "attachment", "select id from case_attachment where case_id = :case");
    first(
        family,
        "letter",
        "select l.id from letter l join decision d on d.id = l.decision_id where d.case_id ="
            + " :case");
    family.ids().put("number", host.file(family.caseId()).head().number());
    family.ids().put("child", host.person(family.child()).toString());
    family.ids().put("person", host.person(family.applicant()).toString());
    family.markers().addAll(Markers.ofMatters(host, family));
    family.people().forEach(number -> family.markers().addAll(Markers.of(host, number)));
  }

  private void first(Household family, String of, String sql) {
    host.ids(sql, family.caseId()).stream()
        .findFirst()
        .ifPresent(found -> family.ids().put(of, found.toString()));
  }
}
