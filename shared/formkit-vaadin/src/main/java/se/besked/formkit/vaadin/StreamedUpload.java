package se.besked.formkit.vaadin;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Hands over what a browser sends as it comes, so that no file lies in memory before anybody has
 * asked how large it is. The browser is answered when the page has kept the file or said why not,
 * so that what the browser shows is what has become of it.
 */
final class StreamedUpload {
  /** Only our own answer carries it: what a proxy or a login page answers is no receipt. */
  static final String KEPT = "X-Besked-Kept";

  private static final long MOST_DISCARDED = 20_000_000;

  private StreamedUpload() {}

  /** Lets the browser send one file, and keep the others until then. */
  static void oneAtATime(Upload upload) {
    upload.getElement().setProperty("maxConcurrentUploads", 1);
  }

  /**
   * A handler that takes in each file, has it kept, and then answers.
   *
   * @param told gets the name that was chosen and what became of it; says why it is not in
   */
  static <T> UploadHandler of(
      FileLines.Shelf<T> shelf,
      SerializableBiFunction<String, FileLines.Answer, Optional<String>> told) {
    return event -> {
      T taken;
      try (var content = event.getInputStream()) {
        taken = shelf.take(event.getFileName(), event.getFileSize(), content);
        discard(content);
      }
      var refused = new ArrayList<String>();
      event
          .getUI()
          .accessSynchronously(
              () -> told.apply(event.getFileName(), shelf.keep(taken)).ifPresent(refused::add));
      if (!refused.isEmpty()) {
        // Vaadin writes the sentence, and leaves it to the server how letters are written.
        event.getResponse().setContentType("application/json; charset=UTF-8");
        event.reject(refused.getFirst());
      } else {
        event.getResponse().setHeader(KEPT, "yes");
      }
    };
  }

  /** A browser that is cut off in the middle of sending shows nothing but a lost connection. */
  private static void discard(InputStream content) throws IOException {
    var buffer = new byte[8192];
    long left = MOST_DISCARDED;
    for (int n = 0; n >= 0 && left > 0; left -= n) {
      n = content.read(buffer);
    }
  }
}
