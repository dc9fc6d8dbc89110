package se.besked.formkit.vaadin;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/**
 * Hands over what a browser sends as it comes, so that no file lies in memory before anybody has
 * asked how large it is. The page is told afterwards.
 */
public final class StreamedUpload {
  private static final long MOST_DISCARDED = 20_000_000;

  private StreamedUpload() {}

  /** Takes in what comes, while others may use the page. */
  @FunctionalInterface
  public interface Taking<T> extends Serializable {
    /**
     * Reads the content.
     *
     * @param announced how many bytes the browser says there are, negative when it does not
     */
    T take(String fileName, long announced, InputStream content) throws IOException;
  }

  /** Lets the browser send one file, and keep the others until then. */
  public static void oneAtATime(Upload upload) {
    upload.getElement().setProperty("maxConcurrentUploads", 1);
  }

  /** A handler that takes in each file, and then tells the page under its lock. */
  public static <T> UploadHandler of(Taking<T> taking, SerializableConsumer<T> page) {
    return event -> {
      try (var content = event.getInputStream()) {
        var taken = taking.take(event.getFileName(), event.getFileSize(), content);
        discard(content);
        var unused = event.getUI().access(() -> page.accept(taken));
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
