package se.besked.placementtermination;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.besked.eservice.testkit.ServiceMessages;

class MessagesTest {
  @Test
  void everyWordInEveryLanguageAndNoneInVain() {
    new ServiceMessages(new PlacementTermination(), keysOfTheRules()).assertComplete();
  }

  /** As the code names them; the other tests show that each of them is reached. */
  private static Set<String> keysOfTheRules() {
    var keys = new TreeSet<String>();
    add(keys, "summary", "title", "report", "givenOn", "wished");
    add(keys, "activity", "PRESCHOOL", "SCHOOL_AGE_EDUCARE");
    add(keys, "facts", "place", "since", "begins", "hours", "ends", "noPlace", "unknown");
    add(keys, "finding.end.PRESCHOOL", "before", "after");
    add(keys, "finding.end.SCHOOL_AGE_EDUCARE", "before", "after");
    add(keys, "finding.fee", "until", "days", "wholeMonth", "monthly", "last", "missing");
    add(keys, "finding.fee", "invoice", "otherHome", "longer");
    add(keys, "headline", "ends", "byItself");
    add(keys, "change", "byItself", "earlier", "undo", "queue");
    add(keys, "ground", "PRESCHOOL", "SCHOOL_AGE_EDUCARE");
    return keys;
  }

  private static void add(Set<String> keys, String beginning, String... endings) {
    keys.addAll(ServiceMessages.keys(beginning, endings));
  }
}
