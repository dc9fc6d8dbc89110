package se.besked.platform.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.Role;
import se.besked.platform.site.Messages;

/** An auditor reads what was done in words, in both languages. */
class ActionNamesTest {
  private static final Path CASEWORK = Path.of("../shared/casework/src/main/java");

  /** As the code writes them: the name of what it is about, a dot, and what was done. */
  private static final Pattern ACTION =
      Pattern.compile("\"((?!besked\\.|vnd\\.)[a-z][a-zA-Z]+\\.[a-zA-Z.-]*[a-zA-Z])\"");

  /** Written the same way, and no action: what a form's answer is about. */
  private static final Set<String> OTHER = Set.of("audit.action.pupil.school");

  private final Messages messages = new Messages();

  @Test
  void everyActionInTheLogHasANameInWords() throws IOException {
    var actions = new TreeSet<String>();
    try (var files = Files.walk(CASEWORK)) {
      for (var file : files.filter(ActionNamesTest::writesActions).toList()) {
        var matcher = ACTION.matcher(Files.readString(file));
        while (matcher.find()) {
          actions.add("audit.action." + matcher.group(1));
        }
      }
    }
    actions.removeAll(OTHER);
    assertThat(actions).hasSizeGreaterThan(200);
    assertThat(messages.keys("sv")).containsAll(actions);
    assertThat(messages.keys("en")).containsAll(actions);
  }

  /** The names of events that other systems are told of look the same, and are no actions. */
  private static boolean writesActions(Path file) {
    return file.toString().endsWith(".java")
        && !Set.of("WebhookEvent.java", "WebhookDelivery.java")
            .contains(file.getFileName().toString());
  }

  @Test
  void everyRoleHasOne() {
    for (var role : Role.values()) {
      assertThat(messages.keys("sv")).contains("audit.role." + role);
      assertThat(messages.keys("en")).contains("audit.role." + role);
    }
  }
}
