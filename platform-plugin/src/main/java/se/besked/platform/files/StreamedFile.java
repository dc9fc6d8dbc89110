package se.besked.platform.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A file of text that is sent as it is written, however long it becomes. Nothing is sent before the
 * first line, so that a refusal can still be answered; one that breaks off reaches nobody as whole.
 */
public final class StreamedFile {
  private static final int BUFFER = 64 * 1024;

  private final HttpServletResponse response;
  private final MediaType type;
  private final String name;
  private final String beginning;
  private @Nullable Writer out;

  /**
   * @param name ASCII, and nothing in it about anybody
   * @param beginning what comes before the first line, also when there is none
   */
  public StreamedFile(HttpServletResponse response, MediaType type, String name, String beginning) {
    this.response = response;
    this.type = type;
    this.name = name;
    this.beginning = beginning;
  }

  public void write(String text) {
    try {
      begun().write(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** All of it has been written. */
  public void complete() {
    try {
      begun().flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Writer begun() throws IOException {
    var open = out;
    if (open == null) {
      response.setContentType(type.toString());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name).build().toString());
      open =
          new BufferedWriter(
              new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
      open.write(beginning);
      out = open;
    }
    return open;
  }

  /** As what does not exist. */
  public static void nothing(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.flushBuffer();
  }
}
