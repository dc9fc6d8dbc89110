package se.besked.eservice;

import java.util.List;
import java.util.Optional;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.SchoolYear;

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

  /** Why this child cannot have the service, as a Swedish sentence; empty when it can. */
  Optional<String> whyNot(Child child, Facts facts);

  /** The child that the answers are about, once it is chosen. */
  Optional<Child> childIn(Answers answers, Facts facts);

  /** The record's class, so that a stored application can be read again years later. */
  Class<A> applicationType();

  /** Reads a complete set of answers. Called only when the form has no problems left. */
  A read(Answers answers, Facts facts);

  /** The school year the application is for; it chooses which version of the rules applies. */
  SchoolYear schoolYear(A application);

  /**
   * Applies the rules: for the preliminary decision and for the real one.
   *
   * @param rules the municipality's figures valid for {@link #schoolYear}
   * @param ruleVersion names that version
   */
  Assessment assess(A application, Parameters rules, String ruleVersion);

  /** The stycken that a decision on this application may rest on; the likeliest first. */
  List<DecisionGround> grounds(A application);

  /**
   * Reads a municipality's figures as {@link #assess} would, so that a mistake is found at start.
   *
   * @throws IllegalArgumentException with a Swedish sentence that names the figure
   */
  default void checkRules(Parameters rules) {}

  /** A readable summary of the application: what the guardian signs. */
  Summary summary(A application, Answers answers, Facts facts);

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
