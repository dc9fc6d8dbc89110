package se.besked.platform.guard.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
  private static final Surface PAGE = Surface.of(Kind.PAGE, "/ny", By.NOBODY, By.STRANGER);
  private static final Surface JOB = Surface.of(Kind.JOB, "send-notice", By.PROTECTED);

  @TempDir Path folder;
  private Book one;
  private Book other;

  @BeforeEach
  void open() {
    one = new Book(folder, "one");
    other = new Book(folder, "other");
  }

  private List<String> missing() throws IOException {
    return ClosedBook.read(folder).missing();
  }

  @Test
  void whatTwoProcessesVisitedIsOneWalk() throws IOException {
    one.there(List.of(PAGE, JOB));
    one.begins("pages");
    one.visited(Kind.PAGE, "/ny", By.NOBODY);
    one.visited(Kind.PAGE, "/ny", By.STRANGER);
    one.ends("pages");
    other.there(List.of(PAGE, JOB));
    other.visited(Kind.JOB, "send-notice", By.PROTECTED);

    assertThat(missing()).isEmpty();
    assertThat(ClosedBook.read(folder).figures())
        .isEqualTo("1 walks, 2 surfaces {PAGE=1, JOB=1}, 3 visits");
  }

  @Test
  void aSurfaceThatNobodyCameToIsNamed() throws IOException {
    one.there(List.of(PAGE, JOB));
    one.visited(Kind.PAGE, "/ny", By.NOBODY);

    assertThat(missing())
        .containsExactly(
            "No walk has visited the job send-notice of protected people.",
            "No walk has visited the page /ny by a citizen who has no business there.");
  }

  @Test
  void aVisitByAnotherOrToAnotherKindIsNone() throws IOException {
    one.there(List.of(JOB));
    one.visited(Kind.JOB, "send-notice", By.ORDINARY);
    one.visited(Kind.PAGE, "send-notice", By.PROTECTED);

    assertThat(missing()).hasSize(1);
  }

  @Test
  void aWalkThatBrokeOffIsNamed() throws IOException {
    one.there(List.of(JOB));
    one.visited(Kind.JOB, "send-notice", By.PROTECTED);
    one.begins("jobs");

    assertThat(missing()).containsExactly("The walk jobs did not come to its end.");
  }

  @Test
  void anEmptyBookIsNoGoodBook() throws IOException {
    assertThat(missing()).singleElement().asString().contains("did none of them run?");
    one.visited(Kind.PAGE, "/ny", By.NOBODY);
    assertThat(missing()).hasSize(1);
  }
}
