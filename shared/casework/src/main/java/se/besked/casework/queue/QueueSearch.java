package se.besked.casework.queue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.besked.casework.cases.CaseNumbers;
import se.besked.casework.ids.PersonId;

/** What is looked for in the queue, closed cases included: nothing, one number, or one person. */
public record QueueSearch(@Nullable String number, @Nullable PersonId person)
    implements Serializable {
  public static final QueueSearch NOTHING = new QueueSearch(null, null);

  public QueueSearch {
    if (number != null && person != null) {
      throw new IllegalArgumentException("A search is for a number or for a person");
    }
  }

  public static QueueSearch number(String number) {
    return new QueueSearch(CaseNumbers.read(number), null);
  }

  public static QueueSearch person(PersonId person) {
    return new QueueSearch(null, person);
  }

  public boolean isNothing() {
    return number == null && person == null;
  }
}
