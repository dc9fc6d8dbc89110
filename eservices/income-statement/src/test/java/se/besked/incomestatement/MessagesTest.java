package se.besked.incomestatement;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.besked.eservice.testkit.ServiceMessages;

class MessagesTest {
  @Test
  void everyWordInEveryLanguageAndNoneInVain() {
    new ServiceMessages(new IncomeStatementService(), keysOfTheRules()).assertComplete();
  }

  /** As the code names them; the other tests show that each of them is reached. */
  private static Set<String> keysOfTheRules() {
    var keys = new TreeSet<String>();
    add(keys, "summary", "title", "report", "sum");
    add(keys, "activity", "PRESCHOOL", "SCHOOL_AGE_EDUCARE");
    add(keys, "facts", "source", "alone", "adult.stated", "adult.notStated");
    add(keys, "facts", "children.none", "child", "child.twoHomes", "earlier");
    add(keys, "finding.income", "INCOME", "NONE", "MAXIMUM", "kind");
    add(keys, "finding.household", "NOBODY", "STATED", "NOT_STATED", "unknown");
    add(keys, "finding.months", "asWished", "limited", "back");
    add(keys, "finding.fee", "before", "after", "between", "least", "otherHome", "nobody");
    add(keys, "finding.fee", "missing", "undecided");
    add(keys, "finding.twoHomes", "half", "registered");
    add(keys, "finding.age", "holds", "old");
    add(keys, "headline", "fee", "maximum", "between", "noFigures", "received");
    add(keys, "change", "income", "maximum", "other", "control");
    add(keys, "officer", "legalityReview");
    add(keys, "ground", "preschool", "educare");
    return keys;
  }

  private static void add(Set<String> keys, String beginning, String... endings) {
    keys.addAll(ServiceMessages.keys(beginning, endings));
  }
}
