package se.besked.platform.login.provider;

import java.net.http.HttpResponse;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.simulated.Answer;

/**
 * One thing somebody may try.
 *
 * @param name what it is
 * @param why the reason it must be refused for
 * @param send what is sent in the browser's name
 */
record Hostile(String name, SamlRefusal why, Function<Attempt, HttpResponse<String>> send) {

  /** An answer that the provider made, spoilt in the making. */
  static Hostile answer(String name, SamlRefusal why, UnaryOperator<Answer> spoilt) {
    return new Hostile(name, why, attempt -> attempt.post(spoilt.apply(attempt.honest("bo"))));
  }

  /** The assertion says something else, and the provider signs it so. */
  static Hostile assertion(String name, SamlRefusal why, String find, String replacement) {
    return answer(name, why, a -> a.assertion(text -> changed(text, find, replacement)));
  }

  /** The response says something else, and the provider signs it so. */
  static Hostile response(String name, SamlRefusal why, String find, String replacement) {
    return answer(name, why, a -> a.response(text -> changed(text, find, replacement)));
  }

  /** Changed after it was signed. */
  static Hostile afterwards(String name, SamlRefusal why, UnaryOperator<String> change) {
    return answer(name, why, a -> a.signedResponse(text -> differs(text, change.apply(text))));
  }

  static String changed(String text, String find, String replacement) {
    return differs(text, text.replaceFirst(find, replacement));
  }

  private static String differs(String before, String after) {
    if (before.equals(after)) {
      throw new AssertionError("The attack changed nothing");
    }
    return after;
  }

  @Override
  public String toString() {
    return name + " → " + why;
  }
}
