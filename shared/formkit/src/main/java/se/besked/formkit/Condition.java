package se.besked.formkit;

import se.besked.kernel.facts.Facts;

/** Something that holds or not, given the answers so far and what is known. */
@FunctionalInterface
public interface Condition {
  Condition ALWAYS = (answers, facts) -> true;
  Condition NEVER = (answers, facts) -> false;

  boolean holds(Answers answers, Facts facts);

  default Condition and(Condition other) {
    return (answers, facts) -> holds(answers, facts) && other.holds(answers, facts);
  }

  default Condition or(Condition other) {
    return (answers, facts) -> holds(answers, facts) || other.holds(answers, facts);
  }

  default Condition not() {
    return (answers, facts) -> !holds(answers, facts);
  }
}
