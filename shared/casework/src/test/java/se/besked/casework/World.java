package se.besked.casework;

import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.attendance.AttendanceRules;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseId;
import se.besked.casework.cases.CustodyCheck;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.decisions.AutomatedDecisions;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionLetters;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.DecisionPolicy;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.disposal.RetentionPlan;
import se.besked.casework.disposal.RetentionPlans;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.income.YearCheck;
import se.besked.casework.jobs.Job;
import se.besked.casework.letters.LetterPolicy;
import se.besked.casework.letters.Recipients;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.SignedAlone;
import se.besked.casework.notices.OutgoingNotices;
import se.besked.casework.operations.Incident;
import se.besked.casework.operations.OperationsMail;
import se.besked.casework.people.Channel;
import se.besked.casework.people.PersonId;
import se.besked.casework.people.Persons;
import se.besked.casework.record.Boards;
import se.besked.casework.rules.RuleHistory;
import se.besked.casework.rules.RuleTopics;
import se.besked.casework.rules.TrialOfCase;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.post.DigitalLetter;
import se.besked.kernel.post.DigitalPost;
import se.besked.kernel.post.Mailbox;
import se.besked.kernel.post.PostDelivery;
import se.besked.kernel.signing.SignatureEvidence;
import se.besked.testkit.SettableClock;
import se.besked.testkit.TestPostgres;

/** Casework on a database of its own, with a host that keeps what it is given. */
final class World implements AutoCloseable {
  static final String M = "1299";
  static final String MASTER = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  static final Actor.Staff OFFICER = staff("olle", Role.OFFICER, Role.DECISION_MAKER);
  static final Actor.Staff OTHER_OFFICER = staff("olga", Role.OFFICER, Role.DECISION_MAKER);
  static final Actor.Staff RESTRICTED = staff("rut", Role.PROTECTED_CASES, Role.DECISION_MAKER);
  static final Actor.Staff REGISTRAR = staff("regina", Role.REGISTRAR);
  static final Actor.Staff ROBOT = staff("robot-1", Role.ROBOT);
  static final Actor.Staff OTHER_ROBOT = staff("robot-2", Role.ROBOT);
  static final Actor.Staff FEE_OFFICER = staff("fia", Role.FEE_OFFICER);
  static final Actor.Staff ADMINISTRATOR = staff("ada", Role.ADMINISTRATOR);
  static final Actor.Staff OTHER_ADMINISTRATOR = staff("adam", Role.ADMINISTRATOR);
  static final Actor.Staff OPERATIONS = staff("odd", Role.OPERATIONS);
  static final Actor.Staff AUDITOR = staff("audun", Role.AUDITOR);

  /** Nobody was heard, and why. */
  static final Preparation UNHEARD =
      new Preparation(
          new Hearing.Waived(Hearing.Because.OBVIOUSLY_UNNECESSARY, "Parten har sagt allt."), null);

  static final Actor.SystemJob JOB = new Actor.SystemJob("test");

  final SettableClock clock = SettableClock.at("2026-11-23T09:00");
  final Host host = new Host();
  final ToldPlatform platform = new ToldPlatform();
  final KeptRegistry registry = new KeptRegistry();
  final AtomicReference<RetentionPlan> plan = new AtomicReference<>();
  final AttendanceHost attendance = new AttendanceHost();
  final TestPostgres.Database database = TestPostgres.migrated();

  /** The application's. */
  final HikariDataSource dataSource = new HikariDataSource();

  private final HikariDataSource owners = new HikariDataSource();

  /** The test's own hand: the owner's, which no grant holds back. */
  final JdbcClient jdbc = JdbcClient.create(owners);

  final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();

  final Actor.Citizen anna;
  final Actor.Citizen bo;
  final PersonId child;

  World() {
    owners.setJdbcUrl(database.jdbcUrl());
    owners.setUsername(database.settings().get("spring.flyway.user").toString());
    owners.setMaximumPoolSize(4);
    owners.setMinimumIdle(0);
    dataSource.setJdbcUrl(database.jdbcUrl());
    dataSource.setUsername(database.user());
    dataSource.setPassword(database.password());
    dataSource.setMaximumPoolSize(8);
    dataSource.setMinimumIdle(0);
    spring
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "besked.vault.master-key",
                    MASTER,
                    "besked.casework.jobs.enabled",
                    "false",
                    "besked.casework.e-platform.status.RECEIVED",
                    "mottaget",
                    "besked.casework.e-platform.status.UNDER_REVIEW",
                    "under-handlaggning",
                    "besked.casework.e-platform.status.DECIDED",
                    "beslut-fattat")));
    spring.registerBean(DataSource.class, () -> dataSource);
    spring.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
    spring.registerBean(Clock.class, () -> clock);
    spring.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
    spring.registerBean(Host.class, () -> host);
    spring.registerBean(ToldPlatform.class, () -> platform);
    spring.registerBean(KeptRegistry.class, () -> registry);
    spring.registerBean(Boards.class, () -> (m, service, day) -> "BUN");
    spring.registerBean(RetentionPlans.class, () -> (m, day) -> Optional.ofNullable(plan.get()));
    spring.registerBean(AttendanceHost.class, () -> attendance);
    spring.registerBean(AttendanceRules.class, AttendanceHost::rules);
    spring.register(CaseworkConfiguration.class);
    spring.refresh();
    host.custody = this::unchanged;
    // Disposal goes by the server's time unless the owner says that a clock is moved.
    jdbc.sql("update moved_clock set ahead = '100 years'").update();
    anna = citizen("198501012382");
    bo = citizen("198501012390");
    child = person("201802282390");
  }

  /** The answer of a register that has nothing new. */
  CustodyCheck.Answer unchanged(CaseHead head) {
    return new CustodyCheck.Answer.Known(
        get(Parties.class).takingPart(head.id()).stream()
            .collect(Collectors.toMap(Party::person, Party::name)));
  }

  /** One guardian alone. */
  static Function<CaseHead, CustodyCheck.Answer> alone(PersonId guardian) {
    return head ->
        new CustodyCheck.Answer.Known(Map.of(guardian, new PersonName("Anna", "Provsson")));
  }

  static Actor.Staff staff(String user, Role... roles) {
    return new Actor.Staff(user, M, Set.of(roles));
  }

  <T> T get(Class<T> type) {
    return spring.getBean(type);
  }

  PersonId person(String number) {
    return get(Persons.class).idOf(PersonalNumber.parse(number, Year.of(2026)));
  }

  Actor.Citizen citizen(String number) {
    return new Actor.Citizen(person(number));
  }

  Draft draft() {
    return get(Drafts.class)
        .start(anna, M, "school-transport", "1", "{\"reason\":\"DISTANCE\"}", "who");
  }

  Submission submission(Draft draft, boolean coSignature) {
    return submission(draft, coSignature ? Submission.OtherSay.SIGNS : Submission.OtherSay.NONE);
  }

  Submission submission(Draft draft, Submission.OtherSay otherSay) {
    return new Submission(
        draft.id(),
        draft.version(),
        "SKJ",
        "rules/1",
        "{\"schoolYear\":\"2026/27\"}",
        "{\"reason\":\"DISTANCE\",\"answers\":{\"reason\":[\"DISTANCE\"]}}",
        "{}",
        "{}",
        new WholeCase("{\"metres\":2601}", "{}", "{}"),
        Set.of(),
        new Submission.Applicant(
            anna.person(), new PersonName("Anna", "Provsson"), "anna@example.org", null, "sv"),
        new Submission.Child(child, new PersonName("Barn", "Provsson")),
        new Submission.OtherGuardian(bo.person(), new PersonName("Bo", "Provsson"), "sv"),
        otherSay,
        evidence("anna"));
  }

  static SignatureEvidence evidence(String who) {
    return new SignatureEvidence("order-" + who, "c2lnbg==" + who, "b2NzcA==");
  }

  CaseFile submitted(boolean coSignature) {
    var result = get(SubmitCase.class).submit(anna, submission(draft(), coSignature));
    return ((Submitted.Accepted) result).caseFile();
  }

  CaseFile.UnderReview underReview() {
    return get(ReviewCase.class).start(OFFICER, (CaseFile.Received) submitted(false));
  }

  Decision decided(AppealRoute route) {
    return get(DecideCase.class).decide(OFFICER, underReview(), refusal(route), UNHEARD);
  }

  /** Decided, with the letter written and given to the parties. */
  Decision published(AppealRoute route) {
    var decision = decided(route);
    run(Job.PUBLISH_DECISION, decision.id().toString());
    return decision;
  }

  static NewDecision refusal(AppealRoute route) {
    return new NewDecision(
        DecisionOutcome.REFUSE,
        LegalReference.schoolAct("9 kap. 15 b § första stycket"),
        route,
        "Ansökan avslås.",
        "{}",
        "Skolvägen är kortare än gränsen.",
        new NewDecision.ByOfficer("Olle Officer", "BUN § 1"),
        List.of(),
        null,
        null);
  }

  static NewDecision grantByRule() {
    return new NewDecision(
        DecisionOutcome.GRANT,
        LegalReference.schoolAct("9 kap. 15 b § första stycket"),
        AppealRoute.ADMINISTRATIVE_APPEAL,
        "Ansökan beviljas.",
        "{}",
        "Skolvägen är längre än gränsen.",
        new NewDecision.ByRule("school-transport", "BUN § 2", "rules/1"),
        List.of(),
        null,
        null);
  }

  CaseFile read(CaseId id) {
    return get(CaseFiles.class).get(JOB, id);
  }

  void run(Job job, String instance) {
    get(JobHandlers.class).run(job, instance);
  }

  /** Lets the scheduler run everything that is due at the clock's time. */
  void runDueJobs() {
    var schedulerClock = new com.github.kagkarlsson.scheduler.testhelper.SettableClock();
    schedulerClock.set(clock.instant());
    var scheduler =
        TestHelper.createManualScheduler(dataSource, get(JobTasks.class).all())
            .clock(schedulerClock)
            .build();
    while (dueJobs() > 0) {
      scheduler.runAnyDueExecutions();
    }
  }

  private int dueJobs() {
    return jdbc.sql("select count(*) from scheduled_tasks where execution_time <= :now")
        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  int planned(Job job) {
    return count("scheduled_tasks where task_name = '" + job.taskName() + "'");
  }

  int count(String fromWhere) {
    return jdbc.sql("select count(*) from " + fromWhere).query(Integer.class).single();
  }

  @Override
  public void close() {
    spring.close();
    dataSource.close();
    owners.close();
  }

  /** Keeps what it is asked, answers what it is told. */
  static final class Host
      implements AutomatedDecisions,
          CustodyCheck,
          DecisionLetters,
          OutgoingNotices,
          YearCheck,
          RuleTopics,
          TrialOfCase,
          OperationsMail,
          LetterPolicy,
          Recipients,
          DigitalPost,
          LetterPress,
          SignedAlone,
          DecisionPolicy {
    final List<EidOrder> signedAlone = new CopyOnWriteArrayList<>();
    volatile Map<PersonId, byte[]> own = Map.of();
    final Set<DecisionOutcome> readBySecond = ConcurrentHashMap.newKeySet();
    final List<Incident> told = new CopyOnWriteArrayList<>();
    final List<CaseId> tried = new CopyOnWriteArrayList<>();
    volatile Told mail = Told.SENT;
    volatile Function<CaseHead, Tried> outcome =
        head -> new Tried.Compared(Outcome.GRANT, Outcome.REFUSE, true);

    @Override
    public byte[] print(LetterContent letter) {
      throw new UnsupportedOperationException("Letters are the host's");
    }

    /** Yi is the script that it has no typeface for. */
    @Override
    public List<String> unprintable(String text) {
      return text.codePoints()
          .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.YI)
          .mapToObj(Character::toString)
          .toList();
    }

    @Override
    public Told tell(Incident incident) {
      if (mail == Told.SENT) {
        told.add(incident);
      }
      return mail;
    }

    @Override
    public void check(String topic, Map<String, Object> figures) {
      new Parameters(topic, figures).only("metres").whole("metres");
    }

    @Override
    public Set<String> services(String topic) {
      return topic.equals("school-transport") ? Set.of("school-transport") : Set.of();
    }

    @Override
    public Tried of(CaseHead head, RuleHistory history, String topic, Map<String, Object> figures) {
      tried.add(head.id());
      return outcome.apply(head);
    }

    final List<CaseId> considered = new CopyOnWriteArrayList<>();
    final List<Optional<Integer>> lookedUp = new CopyOnWriteArrayList<>();
    final List<CaseId> rechecked = new CopyOnWriteArrayList<>();
    volatile Function<CaseHead, CustodyCheck.Answer> custody =
        head -> new CustodyCheck.Answer.Known(Map.of());
    final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    final List<se.besked.casework.decisions.DecisionId> letters = new CopyOnWriteArrayList<>();
    final List<OutgoingCode> codes = new CopyOnWriteArrayList<>();
    final Map<Channel, Result> answers = new ConcurrentHashMap<>();
    volatile Result answer = new Result.Delivered("e-mail");

    @Override
    public void finish(EidOrder order) {
      signedAlone.add(order);
    }

    @Override
    public void consider(CaseId caseId) {
      considered.add(caseId);
    }

    /** Custody is as the case has it, until a test says otherwise. */
    @Override
    public CustodyCheck.Answer ask(CaseHead head) {
      rechecked.add(head.id());
      return custody.apply(head);
    }

    @Override
    public Optional<Checked> check(
        PersonalNumber payer,
        String municipality,
        int year,
        Map<YearMonth, Integer> stated,
        int taxedYearIncome,
        Function<PersonalNumber, Optional<Integer>> others) {
      lookedUp.add(others.apply(PersonalNumber.of("198806152388")));
      if (stated.isEmpty()) {
        return Optional.empty();
      }
      int difference =
          stated.values().stream().mapToInt(s -> (taxedYearIncome / 12 - s) * 3 / 100).sum();
      return Optional.of(
          new Checked(
              difference > 200 ? Verdict.INVOICE : Verdict.NOTHING,
              difference,
              "Skillnaden är " + difference + " kr.",
              stated.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList()));
    }

    @Override
    public boolean needsSecondReader(String municipality, String service, DecisionOutcome outcome) {
      return readBySecond.contains(outcome);
    }

    @Override
    public byte[] letterFor(se.besked.casework.decisions.DecisionId decision) {
      letters.add(decision);
      return ("%PDF " + decision).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<PersonId, byte[]> lettersOf(
        se.besked.casework.decisions.DecisionId decision, Set<PersonId> parties) {
      return own;
    }

    @Override
    public Result send(Outgoing notice) {
      sent.add(notice);
      return answers.getOrDefault(notice.channel(), answer);
    }

    @Override
    public Result sendCode(OutgoingCode code) {
      codes.add(code);
      return answers.getOrDefault(code.to().channel(), answer);
    }

    final List<DigitalLetter> posted = new CopyOnWriteArrayList<>();
    volatile LetterPolicy.Sent sentBy = LetterPolicy.Sent.WITHOUT_PROVED_ADDRESS;
    volatile Recipient recipient = new Recipient.Known(new PersonName("Bo", "Provsson"), null);
    volatile Mailbox mailbox = new Mailbox.Unreachable(Mailbox.Why.NO_MAILBOX);
    volatile PostDelivery delivery = new PostDelivery.Delivered("t-1");
    volatile boolean dies;

    @Override
    public LetterPolicy.Sent of(String municipality) {
      return sentBy;
    }

    @Override
    public Recipient find(CaseId caseId, PersonId person) {
      return recipient;
    }

    @Override
    public Mailbox mailboxOf(PersonalNumber person) {
      return mailbox;
    }

    @Override
    public PostDelivery deliver(Mailbox.Reachable to, DigitalLetter letter) {
      posted.add(letter);
      if (dies) {
        throw new IllegalStateException("killed in between");
      }
      return delivery;
    }

    @Override
    public boolean offers(Channel channel) {
      return true;
    }
  }
}
