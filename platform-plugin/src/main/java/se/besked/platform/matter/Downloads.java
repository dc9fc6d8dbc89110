package se.besked.platform.matter;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

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

  /** A file that somebody sent; what they called it may say whom it is about. */
  public static ResponseEntity<byte[]> attachment(byte[] content, String mediaType) {
    var type = MediaType.parseMediaType(mediaType);
    return file(content, type, "bilaga." + extension(type));
  }

  private static String extension(MediaType type) {
    var subtype = type.getSubtype();
    return switch (subtype) {
      case "jpeg" -> "jpg";
      case "vnd.openxmlformats-officedocument.wordprocessingml.document" -> "docx";
      case "plain" -> "txt";
      default -> subtype.matches("[a-z0-9]{1,5}") ? subtype : "bin";
    };
  }

  public static ResponseEntity<byte[]> nothing() {
    return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
  }
}
