package se.besked.formkit.vaadin.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.vaadin.FileLines;
import se.besked.kernel.attachments.Verdict;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.registers.Position;

/** What a form's page asks of the view that shows it. */
public interface FormHost {
  Answers answers();

  Facts facts();

  /** The e-service's words in the reader's language. */
  Words words();

  /** An answer has changed: keep it. Called for every change, before the page is redrawn. */
  void changed(String question, List<String> values);

  /** The files kept for a question, oldest first. */
  List<FileLines.Kept> files(String question);

  /**
   * Takes in a file that is being sent. Called while others may use the page, so nothing of the
   * page may be touched, and it may take a while.
   *
   * @param announced how many bytes the browser says there are, negative when it does not
   */
  Verdict takeFile(String fileName, long announced, InputStream content) throws IOException;

  /** Keeps a file that was taken in, and lets go of it. */
  FileLines.Answer addFile(String question, Verdict taken);

  void removeFile(String question, String id);

  /**
   * The streets in a rectangle, each as its points in order, for a map to be drawn on.
   *
   * @return empty where there is no map of the place
   */
  default List<List<Position>> streets(Position southWest, Position northEast) {
    return List.of();
  }

  /** The largest file in bytes. */
  int maxFileBytes();
}
