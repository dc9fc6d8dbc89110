package se.besked.schoolageeducareapplication;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.besked.eservice.testkit.ServiceMessages;

class MessagesTest {
  @Test
  void everyWordInEveryLanguageAndNoneInVain() {
    new ServiceMessages(new Educare(), keysOfTheRules()).assertComplete();
  }

  /** As the code names them; the rules' tests show that each of them is reached. */
  private static Set<String> keysOfTheRules() {
    var keys = new TreeSet<String>();
    add(keys, "facts", "tooYoung", "tooOld", "placement", "walk", "independent");
    add(keys, "summary", "title", "report", "files");
    add(keys, "finding.who", "met", "elsewhere", "school", "unknown");
    add(keys, "finding.need", "met", "notMet");
    add(keys, "finding", "support", "ownNeed", "start", "times", "times.withHolidays");
    add(keys, "finding.times", "BEFORE_SCHOOL", "AFTER_SCHOOL", "HOLIDAYS");
    add(keys, "finding.end", "day", "year", "open");
    add(keys, "finding.unit", "school", "other", "none");
    add(keys, "headline", "grant", "refuse", "tooLate", "officer", "elsewhere");
    add(keys, "change", "elsewhere", "tooLate", "need", "ownNeed", "open", "circumstances");
    add(keys, "change", "income", "grant");
    add(keys, "officer", "elsewhere", "open", "support", "ownNeed");
    add(keys, "ground", "need", "support", "end", "who");
    return keys;
  }

  private static void add(Set<String> keys, String beginning, String... endings) {
    keys.addAll(ServiceMessages.keys(beginning, endings));
  }
}
