package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/**
 * The story in {@code docs/robot-story} as it stands there, run as a reader would, while a guardian
 * logs in and confirms.
 */
@LongJourney
class RobotStoryE2E {
  private static final Path STORY = Path.of("..", "docs", "robot-story", "RobotStory.java");

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;
  @TempDir Path folder;

  @Test
  void aRobotHandsInADecisionAndFollowsItToTheRecord() throws IOException, InterruptedException {
    var monday = site.plainMonday();
    var id = site.applied(Personas.CLOSE);
    var log = folder.resolve("story.txt");
    var story =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                STORY.toString(),
                site.address(""),
                "robot-prova",
                "prova-robot-prova",
                "demo",
                id.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofSeconds(120))
          .until(() -> Files.readString(log), t -> t.contains("7. Published") || !story.isAlive());
      assertThat(Files.readString(log)).contains("7. Published: status DECIDED");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  site.suppliers().mailbox().receivedBy("vardnadshavare@havrelunda.example").size(),
              n -> n >= 2);

      var page = site.open(browser, Personas.CLOSE, "/arende/" + id + "/beslut", Browser.PHONE);
      page.click("#bekrafta");
      assertThat(page.locator(".decision__outcome")).isVisible();
      assertThat(page.locator("main")).containsText("Övningshandläggare");
      assertThat(page.locator("main"))
          .containsText("Sista dag att överklaga är " + Site.weekday(monday.plusDays(21)));
      Site.check(page, "robot-beslut");

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !story.isAlive() || Files.readString(log).contains("10. Record"));
      assertThat(story.waitFor()).as(Files.readString(log)).isZero();
      assertThat(Files.readString(log))
          .contains(
              "handed in again it is the same",
              "READ_RECEIPT",
              "RUNNING, last day " + monday.plusDays(21),
              "Ansökan",
              "Beslut",
              "Delgivningskvitto");
    } finally {
      story.destroy();
    }
  }
}
