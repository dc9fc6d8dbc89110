package se.besked.@pkg@;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.besked.eservice.testkit.FormApproval;
import se.besked.eservice.testkit.ServiceMessages;

/** The form as approved text, and its words in every language. */
class @Name@FormTest {
  @Test
  void isAsApproved() {
    FormApproval.assertAsApproved(new @Name@());
  }

  @Test
  void hasEveryWordInEveryLanguageAndNoneInVain() {
    new ServiceMessages(new @Name@(), keysOfTheRules()).assertComplete();
  }

  /** As the code names them. */
  private static Set<String> keysOfTheRules() {
    var keys = new TreeSet<>(Set.of("ground", "child.notInSchool", "grade.label", "summary.title"));
    add(keys, "finding.stage", "met", "notMet");
    add(keys, "finding.reason", "given", "notGiven");
    add(keys, "headline", "GRANT", "REFUSE", "OFFICER");
    add(keys, "change", "GRANT", "REFUSE", "OFFICER");
    return keys;
  }

  private static void add(Set<String> keys, String beginning, String... endings) {
    keys.addAll(ServiceMessages.keys(beginning, endings));
  }
}
