package se.besked.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as a file for spreadsheets, which guess what a cell is even where it is in quotation
 * marks. What is written here is what is read there: no cell becomes a formula, and no text a date,
 * a time or a number with other digits.
 */
public final class CsvFile {
  /** Read as itself: a number that is short enough, a whole day, a personal number by 8 and 4. */
  private static final Pattern SAFE =
      Pattern.compile(
          "-?(?:0|[1-9][0-9]{0,10})(?:,[0-9]{1,3})?(?: ?%)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}-[0-9]{4}|");

  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

  /** Digits and what stands between them in dates, times, amounts and shares. */
  private static final Pattern FIGURES = Pattern.compile("(?s)[^\\p{L}]*[0-9][^\\p{L}]*");

  /** 1E5 is a number, and 1 mars a day, in Swedish and in English. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?is)[^\\p{L}]*[0-9][^\\p{L}]*(?:e[-+0-9]|(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct"
              + "|nov|dec|am\\b|pm\\b)).*|\\s*(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)"
              + "\\p{L}*[^\\p{L}]*[0-9][^\\p{L}]*");

  private CsvFile() {}

  /** UTF-8 with a byte order mark, which spreadsheets want; semicolons, as in Sweden. */
  public static byte[] of(List<String> heading, List<List<String>> rows) {
    return Stream.concat(Stream.of(heading), rows.stream())
        .map(CsvFile::line)
        .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One line, without its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvFile::quoted).collect(Collectors.joining(";"));
  }

  /** An apostrophe first says that the rest is text. */
  public static String quoted(String value) {
    return '"' + (isGuessed(value) ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }

  private static boolean isGuessed(String value) {
    return !SAFE.matcher(value).matches()
        && (FORMULA.matcher(value).matches()
            || FIGURES.matcher(value).matches()
            || IN_WORDS.matcher(value).matches());
  }

  /** Part of a file's name that tells one of a kind from another. */
  public static String apart(UUID id) {
    return id.toString().substring(0, 8);
  }
}
