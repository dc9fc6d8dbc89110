package se.besked.preschoolapplication;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.besked.eservice.testkit.ServiceMessages;

class MessagesTest {
  @Test
  void everyWordInEveryLanguageAndNoneInVain() {
    new ServiceMessages(new Preschool(), keysOfTheRules()).assertComplete();
  }

  /** As the code names them; the rules' tests show that each of them is reached. */
  private static Set<String> keysOfTheRules() {
    var keys = new TreeSet<String>();
    add(keys, "facts", "inSchool", "placement", "sibling", "walk", "walk.unknown", "independent");
    add(keys, "facts", "independent.only");
    add(keys, "language", "none", "fi", "fit", "smi");
    add(keys, "summary", "title", "report", "files");
    add(keys, "finding.home", "met", "notMet", "unknown");
    add(keys, "finding", "right", "right.none", "support", "ownNeed", "unit", "unit.wish", "queue");
    add(keys, "right", "need", "hours", "week", "general", "support");
    add(keys, "finding.language", "fi", "fit", "smi");
    add(keys, "headline", "grant", "refuse", "officer", "elsewhere");
    add(keys, "change", "elsewhere", "home", "start", "circumstances", "need", "general");
    add(keys, "change", "moreHours", "income", "wishes");
    add(keys, "officer", "elsewhere", "support", "ownNeed");
    add(keys, "ground", "need", "general", "leastHours", "support", "guarantee");
    add(keys, "rule.preschool", "age", "guarantee", "general", "school-start");
    return keys;
  }

  private static void add(Set<String> keys, String beginning, String... endings) {
    keys.addAll(ServiceMessages.keys(beginning, endings));
  }
}
