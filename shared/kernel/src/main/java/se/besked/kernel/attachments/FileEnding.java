package se.besked.kernel.attachments;

/**
 * How the name of a saved file ends, from what the file is: {@code image/jpeg} gives {@code jpg}.
 */
public final class FileEnding {
  private FileEnding() {}

  /** Without dot; {@code bin} for what has no usual ending. */
  public static String of(String mediaType) {
    var subtype = mediaType.substring(mediaType.indexOf('/') + 1);
    return switch (subtype) {
      case "jpeg" -> "jpg";
      case "vnd.openxmlformats-officedocument.wordprocessingml.document" -> "docx";
      case "plain" -> "txt";
      default -> subtype.matches("[a-z0-9]{1,5}") ? subtype : "bin";
    };
  }
}
