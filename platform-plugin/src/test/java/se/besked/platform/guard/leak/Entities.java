package se.besked.platform.guard.leak;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands for a character: in HTML, in an address, and spaces that are no plain spaces. */
final class Entities {
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));|%([2-7][0-9A-Fa-f])");
  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\u00ad]+");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("thinsp", " "),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("commat", "@"),
          Map.entry("aring", "å"),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"));

  private Entities() {}

  static String read(String text) {
    var plain = text;
    if (text.indexOf('&') >= 0 || text.indexOf('%') >= 0) {
      plain = ENTITY.matcher(text).replaceAll(Entities::character);
    }
    return SPACES.matcher(UNSEEN.matcher(plain).replaceAll("")).replaceAll(" ");
  }

  private static String character(MatchResult found) {
    var named = found.group(3);
    var read = found.group();
    if (found.group(1) != null) {
      read = point(Integer.parseInt(found.group(1)), read);
    } else if (found.group(2) != null) {
      read = point(Integer.parseInt(found.group(2), 16), read);
    } else if (named != null) {
      read = NAMED.getOrDefault(named, read);
    } else {
      read = Character.toString(Integer.parseInt(found.group(4), 16));
    }
    return java.util.regex.Matcher.quoteReplacement(read);
  }

  private static String point(int code, String otherwise) {
    return Character.isValidCodePoint(code) ? Character.toString(code) : otherwise;
  }
}
