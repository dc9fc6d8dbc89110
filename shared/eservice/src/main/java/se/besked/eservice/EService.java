package se.besked.eservice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.law.TopicForm;
import se.besked.kernel.registers.WorkKind;

/**
 * One e-service. Implementations are found by {@link java.util.ServiceLoader}; mounting one takes a
 * dependency in the host and a line in {@code META-INF/services}.
 *
 * @param <A> the application: a record of what the rules work on
 */
public interface EService<A extends Record> {
  Identity identity();

  Handling handling();

  /** The form as it is now. */
  Form form();

  /**
   * The form in the version that a draft began with, so that nobody's form changes under them. A
   * service keeps an earlier form here as long as drafts of it may live.
   *
   * @return empty when that version is no longer kept
   */
  default Optional<Form> form(int version) {
    return Optional.of(form()).filter(f -> f.version() == version);
  }

  /** The bundle with this service's words, e.g. {@code "se.besked.schooltransport.messages"}. */
  String messages();

  /**
   * Whether the matter is about one child, and so shown to that child's guardians, or about the
   * applicant's own household, and then shown to the applicant alone.
   */
  default Concerns concerns() {
    return Concerns.CHILD;
  }

  /** What a matter is entered as, where its {@link Handling#course()} is to be entered. */
  default WorkKind entersAs() {
    return WorkKind.REGISTER_APPLICATION;
  }

  /** What the applicant states of their own income, where that is what the service is for. */
  default Optional<StatedIncome> statedIncome(A application) {
    return Optional.empty();
  }

  /** Why this child cannot have the service, in the facts' language; empty when it can. */
  Optional<String> whyNot(Child child, Facts facts);

  /** The child that the answers are about, once it is chosen. */
  Optional<Child> childIn(Answers answers, Facts facts);

  /** The record's class, so that a stored application can be read again years later. */
  Class<A> applicationType();

  /** Reads a complete set of answers. Called only when the form has no problems left. */
  A read(Answers answers, Facts facts);

  /**
   * The part of an application that is signed, stored and shown to other parties. What belongs to
   * somebody else, such as another adult's income, is only reckoned with on the applicant's own
   * page before anything is signed, and is left out here. The rules then say less, but nothing
   * else.
   */
  default A kept(A application) {
    return application;
  }

  /**
   * Codes of the schools and preschools a matter concerns, as the registry has them, so that those
   * who lead them may follow it. None where it concerns no unit.
   */
  default Set<String> units(A application, Answers answers, Facts facts) {
    return Set.of();
  }

  /** The days a decision on the application is for, where it is for certain days. */
  Optional<Validity> validity(A application);

  /**
   * Applies the rules: for the preliminary decision and for the real one.
   *
   * @param rules the municipality's figures; the service chooses topics and days
   * @param words in Swedish for what is kept, in the reader's language for what is shown
   * @throws se.besked.kernel.law.MissingRule when there are no figures for such a day
   */
  Assessment assess(A application, RuleBook rules, Words words);

  /**
   * The rules whose findings everybody in the matter may read: those that rest on what registers
   * say of the child and on what {@link Summary#sharedRows} tells, and that say <em>you</em> to
   * nobody. Of all other findings only the applicant reads anything, unless the finding itself has
   * something for everybody ({@code Finding.within}).
   *
   * @return names of rules; none unless the service says so
   */
  default Set<String> toldToAll() {
    return Set.of();
  }

  /** The stycken that a decision on this application may rest on; the likeliest first. */
  List<DecisionGround> grounds(A application);

  /**
   * The topics this service has figures of, each with a check that reads them as {@link #assess}
   * would, so that a mistake is found at start: the check throws IllegalArgumentException with a
   * Swedish sentence that names the figure.
   */
  Map<String, Consumer<Parameters>> ruleTopics();

  /** What the topics that are this service's own consist of, for those who change them. */
  default List<TopicForm> ruleForms() {
    return List.of();
  }

  /**
   * A readable summary of the application: what the guardian signs.
   *
   * @param words in Swedish for what is kept, in the reader's language for what is shown and signed
   */
  Summary summary(A application, Answers answers, Facts facts, Words words);

  /** The way the application is about, when there is one to draw. */
  default Optional<Route> route(Answers answers, Facts facts) {
    return Optional.empty();
  }

  /** The check that anybody can make without logging in, where there is one. */
  default Optional<TryOut<A>> tryOut() {
    return Optional.empty();
  }

  /** The public check as an API operation, where there is one. */
  default Optional<ApiCheck<?, A>> apiCheck() {
    return Optional.empty();
  }
}
