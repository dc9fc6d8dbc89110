package se.besked.eservice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import se.besked.formkit.Answers;
import se.besked.formkit.Pick;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;

/** Which child the matter is about; every service asks it alike. */
public final class WhichChild {
  private static final String KEY = "child";

  private WhichChild() {}

  /**
   * The question. A child who cannot have the service is shown with the reason, not hidden.
   *
   * @param whyNot as {@link EService#whyNot}
   */
  public static Pick of(BiFunction<Child, Facts, Optional<String>> whyNot) {
    return Pick.chosenFrom(KEY, (answers, facts) -> options(facts, whyNot));
  }

  /** The child chosen. */
  public static Optional<Child> in(Answers answers, Facts facts) {
    return answers.of(KEY).stream().findFirst().flatMap(facts::child);
  }

  private static List<Option> options(
      Facts facts, BiFunction<Child, Facts, Optional<String>> whyNot) {
    var words =
        new Words(
            "se.besked.eservice.messages",
            Locale.of(facts.language()),
            WhichChild.class.getClassLoader());
    return facts.children().stream()
        .map(
            child -> {
              var born = Integer.toString(child.birthDate().getYear());
              var option =
                  Option.of(child.handle(), child.name().value().full())
                      .withDetail(words.say("child.born", born));
              return whyNot.apply(child, facts).map(option::notPossible).orElse(option);
            })
        .toList();
  }
}
