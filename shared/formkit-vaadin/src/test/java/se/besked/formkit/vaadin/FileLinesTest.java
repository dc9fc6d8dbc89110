package se.besked.formkit.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.besked.formkit.vaadin.FileLines.Answer;

/** A page is asked whether all files that were chosen on it are dealt with. */
class FileLinesTest {
  private static final String[] NONE = {};
  private static final String[] ONE = {"intyg.pdf"};

  private final FileLines lines = new FileLines(new EmptyShelf(), 1_000);

  /** Has nothing, and takes nothing. */
  private static final class EmptyShelf implements FileLines.Shelf<String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String take(String fileName, long announced, InputStream content) {
      return fileName;
    }

    @Override
    public Answer keep(String taken) {
      return new Answer.NotIn("Nej");
    }

    @Override
    public List<FileLines.Kept> kept() {
      return List.of(new FileLines.Kept("1", "intyg.jpg", 1_000));
    }

    @Override
    public void remove(String id) {
      throw new IllegalStateException(id);
    }
  }

  /** As pages are: a text beside, and parts within parts. */
  private Div page() {
    lines.setId("filer");
    return new Div(new Text("Bifoga "), new Paragraph("intyget"), new Div(new Text(":"), lines));
  }

  @Test
  void aPageWithoutFilesHasNothingToWaitFor() {
    assertThat(FileLines.standingOpen(new Div(new Text("Hej")))).isEmpty();
    assertThat(FileLines.standingOpen(page())).isEmpty();
  }

  @Test
  void whatIsOnItsWayAndWhatWasNotTakenStandsOpenUntilItIsDealtWith() {
    var page = page();
    lines.files(ONE, NONE);
    assertThat(FileLines.standingOpen(page))
        .hasValueSatisfying(problem -> assertThat(problem.fieldId()).isEqualTo("filer"));
    lines.files(NONE, ONE);
    assertThat(FileLines.standingOpen(page)).isPresent();
    lines.files(NONE, NONE);
    assertThat(FileLines.standingOpen(page)).isEmpty();
  }

  @Test
  void theLimitIsSaidOnceWithThoseThatItLeftOut() {
    for (var name : List.of("sex.png", "sju.png")) {
      assertThat(lines.answered(name, new Answer.NoRoom(5))).isPresent();
    }
    assertThat(texts()).containsOnlyOnce("kit.files.full");
    lines.files(NONE, new String[] {"sju.png"});
    assertThat(texts()).contains("kit.files.full");
    assertThat(lines.answered("sju.png", new Answer.In("sju.png"))).isEmpty();
    assertThat(texts()).doesNotContain("kit.files.full");
  }

  @Test
  void aFileThatIsKeptUnderAnotherNameSaysSo() {
    lines.answered("intyg.HEIC", new Answer.In("intyg.jpg"));
    assertThat(texts()).containsOnlyOnce("kit.files.renamed");
    lines.answered("intyg.JPG", new Answer.In("intyg.jpg"));
    assertThat(texts()).doesNotContain("kit.files.renamed");
  }

  /** Here the words stand by their keys. */
  private String texts() {
    return lines.getElement().getTextRecursively();
  }

  @Test
  void whatIsNotShownKeepsNobodyWaiting() {
    var page = page();
    lines.files(ONE, NONE);
    lines.setVisible(false);
    assertThat(FileLines.standingOpen(page)).isEmpty();
  }
}
