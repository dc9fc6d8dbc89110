package se.besked.casework.custody;

import java.util.Collection;
import java.util.stream.Collectors;
import se.besked.casework.cases.CustodyCheck.Answer;
import se.besked.casework.ids.PersonId;

/** An answer of the register as one line, so that the same again is known as the same. */
final class Said {
  private Said() {}

  static String of(Answer answer) {
    return switch (answer) {
      case Answer.Known(var guardians) -> "KNOWN " + ids(guardians.keySet());
      case Answer.Unconfirmed(var certain, var named) ->
          "UNCONFIRMED " + ids(certain) + " OF " + ids(named.keySet());
      case Answer.Protected(var named) -> "PROTECTED " + ids(named);
    };
  }

  private static String ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::toString).sorted().collect(Collectors.joining(" "));
  }
}
