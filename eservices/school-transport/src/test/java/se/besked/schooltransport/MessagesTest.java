package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.besked.eservice.testkit.ServiceMessages;

class MessagesTest {
  @Test
  void everyWordInEveryLanguageAndNoneInVain() {
    new ServiceMessages(new SchoolTransport(), keysOfTheRules()).assertComplete();
  }

  @Test
  void asManyFilesAsTheTextSays() {
    assertThat(SchoolTransportForm.FILES.maxFiles()).as("fem filer").isEqualTo(5);
  }

  /** As the code names them; the assessment's tests show that each of them is reached. */
  private static Set<String> keysOfTheRules() {
    var keys = new TreeSet<String>();
    add(keys, "summary", "title", "report", "files");
    add(keys, "finding.home", "met", "notMet", "unknown");
    add(keys, "finding.trip", "met", "notMet");
    add(keys, "finding.school", "ASSIGNED", "CHOSEN", "TO_BE_CHECKED", "independent");
    add(keys, "finding.distance", "met.GT", "met.GTE", "notMet.GT", "notMet.GTE");
    add(keys, "finding.distance", "unknown", "elsewhere");
    Stream.of(Ground.values())
        .filter(g -> g != Ground.DISTANCE)
        .forEach(g -> add(keys, "finding." + g.name(), "claimed", "notClaimed"));
    add(keys, "finding.cost", "met", "notMet", "unknown");
    add(keys, "headline", "grant", "grant.from", "refuse", "refuse.chosen", "officer");
    add(keys, "headline", "elsewhere", "trip");
    add(keys, "change", "grant", "home", "placement", "arranging", "measured", "circumstances");
    add(keys, "change", "distance.GT", "distance.GTE", "cost", "grounds", "chosen");
    add(keys, "change", "elsewhere", "trip");
    add(keys, "officer", "circumstances", "nearLimit");
    add(keys, "finding.distance", "common.met.GT", "common.met.GTE", "common.unknown", "between");
    add(keys, "finding.distance", "common.notMet.GT", "common.notMet.GTE");
    add(keys, "finding.school", "nearest", "ofHiddenHome");
    add(keys, "officer", "alternating", "hiddenHome");
    add(keys, "facts", "schoolYear", "grade", "byBirthYear", "independent");
    add(keys, "facts", "tooYoung", "tooOld");
    add(keys, "ground", "assigned", "chosen", "independent");
    add(keys, "home", "registered", "other", "address", "unknownPosition", "noAddress");
    return keys;
  }

  private static void add(Set<String> keys, String beginning, String... endings) {
    keys.addAll(ServiceMessages.keys(beginning, endings));
  }
}
