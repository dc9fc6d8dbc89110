package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import se.besked.kernel.people.TypedNumber;

/** What staff are told of a number that they look for somebody by. */
public final class NumberWords {
  private NumberWords() {}

  /** Why nobody can be found by it; empty when somebody may be, or when it is no number. */
  public static Optional<String> wrong(TypedNumber typed, Component on) {
    return switch (typed) {
      case TypedNumber.Somebodys number -> Optional.empty();
      case TypedNumber.Interim temporary -> Optional.of(on.getTranslation("staff.number.interim"));
      case TypedNumber.Wrong nobodys -> Optional.of(on.getTranslation("staff.number.wrong"));
      case TypedNumber.NoNumber other -> Optional.empty();
    };
  }
}
