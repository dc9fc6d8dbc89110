package se.besked.platform.login.provider;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.besked.formkit.vaadin.Callout;
import se.besked.integrations.stafflogin.SamlRefusal;

/**
 * What a person is told who was not let in: what they can do about it themselves, and nothing of
 * which check it was. That is in the log.
 */
public final class RefusalNotice {
  static final String PARAMETER = "fel";
  static final String LEFT = "kvar";
  private static final String OTHER = "nekad";

  /** As {@link se.besked.platform.identity.LoginTarget#TOO_LONG} has it. */
  private static final String TOO_LONG = "tiden-ute";

  private static final Set<String> WORDS =
      Set.of(
          "avbruten",
          "utan-roll",
          "utan-namn",
          "utan-nummer",
          "niva",
          "nere",
          "testnummer",
          TOO_LONG,
          OTHER);

  private RefusalNotice() {}

  static String word(SamlRefusal why) {
    return switch (why) {
      case STATUS -> "avbruten";
      case NO_ROLE -> "utan-roll";
      case NO_NAME -> "utan-namn";
      case NO_PERSONAL_NUMBER -> "utan-nummer";
      case LEVEL -> "niva";
      case PROVIDER_UNAVAILABLE -> "nere";
      case NUMBER_NOT_TAKEN -> "testnummer";
      default -> OTHER;
    };
  }

  /** The notice that the address asks for, if it does. */
  public static Optional<Component> of(BeforeEnterEvent event, UnaryOperator<String> texts) {
    return event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(PARAMETER)
        .map(word -> WORDS.contains(word) ? word : OTHER)
        .map(
            word -> {
              var callout =
                  Callout.error(
                      texts.apply("provider.refused." + word + ".title"),
                      texts.apply("provider.refused." + word + ".text"));
              callout.setId("provider-refused");
              callout.getElement().setAttribute("role", "alert");
              return callout;
            });
  }

  /** Whether the provider has not confirmed that its own session ended. */
  public static boolean isLeft(BeforeEnterEvent event) {
    return event.getLocation().getQueryParameters().getSingleParameter(LEFT).isPresent();
  }
}
