package se.besked.platform.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.besked.casework.drafts.Attachment;
import se.besked.casework.ids.AttachmentId;
import se.besked.kernel.attachments.FileEnding;

/** Answers that carry a file: saved rather than shown, and kept by no cache. */
public final class Downloads {
  private Downloads() {}

  /**
   * @param name ASCII, and nothing in it about anybody
   */
  public static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }

  /**
   * One of the files that a reader may open, saved under a name that tells it apart and names
   * nobody: {@code SKJ-2026-000123-bilaga-2.jpg}. What its sender called it may say whom it is
   * about. The number is its place among those that this reader may open, so that it does not tell
   * how many others have sent.
   *
   * @param readable all of them, oldest first
   * @param caseNumber of the case, asked for when the file is there
   * @param read gives the content
   */
  public static Optional<ResponseEntity<byte[]>> oneOf(
      List<Attachment> readable,
      String id,
      Supplier<String> caseNumber,
      Function<AttachmentId, Optional<byte[]>> read) {
    return IntStream.range(0, readable.size())
        .filter(i -> readable.get(i).id().toString().equals(id))
        .boxed()
        .findFirst()
        .flatMap(
            i -> {
              var file = readable.get(i);
              return read.apply(file.id())
                  .map(
                      content ->
                          file(
                              content,
                              MediaType.parseMediaType(file.mediaType()),
                              "%s-%s-%d.%s"
                                  .formatted(
                                      caseNumber.get(),
                                      kind(file.question()),
                                      i + 1,
                                      FileEnding.of(file.mediaType()))));
            });
  }

  private static String kind(String question) {
    return switch (question) {
      case "completion" -> "komplettering";
      case "message" -> "meddelande";
      case "communication" -> "yttrande";
      case "appeal" -> "overklagande";
      default -> "bilaga";
    };
  }

  public static ResponseEntity<byte[]> nothing() {
    return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
  }
}
