package se.besked.integrations.bankid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;

/** The browsers that BankID's app must be started differently from. */
enum BrowserKind {
  IOS_SAFARI,
  IOS_CHROME,
  IOS_FIREFOX,
  IOS_EDGE,
  IOS_OPERA_TOUCH,
  IOS_OTHER,
  /** Chrome and Edge on Android 6 and later; Brave looks like Chrome. */
  ANDROID_APP_LINKS,
  /** Firefox and Opera let a page start an app by itself. */
  ANDROID_FREE,
  ANDROID_OTHER,
  DESKTOP;

  private static final Pattern IOS = Pattern.compile("\\b(iPhone|iPad|iPod)\\b");
  private static final Pattern ANDROID = Pattern.compile("\\bAndroid(?: (\\d{1,4}))?");
  private static final int FIRST_WITH_APP_LINKS = 6;

  static BrowserKind of(String userAgent) {
    if (IOS.matcher(userAgent).find()) {
      return ios(userAgent);
    }
    var android = ANDROID.matcher(userAgent);
    if (android.find()) {
      int version = android.group(1) == null ? 0 : Integer.parseInt(android.group(1));
      return android(userAgent, version);
    }
    return DESKTOP;
  }

  private static BrowserKind ios(String agent) {
    if (agent.contains("CriOS/")) {
      return IOS_CHROME;
    }
    if (agent.contains("FxiOS/")) {
      return IOS_FIREFOX;
    }
    if (agent.contains("EdgiOS/")) {
      return IOS_EDGE;
    }
    if (agent.contains("OPT/")) {
      return IOS_OPERA_TOUCH;
    }
    // Web views inside other apps have no Version/ part.
    boolean safari = agent.contains("Version/") && agent.contains("Safari/");
    return safari && !agent.contains("OPiOS/") ? IOS_SAFARI : IOS_OTHER;
  }

  private static BrowserKind android(String agent, int version) {
    if (agent.contains("Firefox/") || agent.contains("OPR/")) {
      return ANDROID_FREE;
    }
    boolean chromeOrEdge =
        agent.contains("Chrome/")
            && !agent.contains("SamsungBrowser/")
            && !agent.contains("; wv)")
            && !agent.contains("Version/");
    return chromeOrEdge && version >= FIRST_WITH_APP_LINKS ? ANDROID_APP_LINKS : ANDROID_OTHER;
  }

  /**
   * An address on our site as another app must open it to get into this browser and not into the
   * system's own choice. Only iOS needs that and gives a way: elsewhere the address is opened as it
   * is, in the browser that the person has chosen as default.
   */
  String addressFromApp(String address) {
    return switch (this) {
      case IOS_CHROME -> address.replaceFirst("^http", "googlechrome");
      case IOS_FIREFOX -> "firefox://open-url?url=" + URLEncoder.encode(address, UTF_8);
      case IOS_EDGE -> "microsoft-edge-" + address;
      case IOS_OPERA_TOUCH -> "touch-" + address;
      case IOS_SAFARI, IOS_OTHER, ANDROID_APP_LINKS, ANDROID_FREE, ANDROID_OTHER, DESKTOP ->
          address;
    };
  }

  boolean opensAppLinks() {
    return this == IOS_SAFARI || this == ANDROID_APP_LINKS;
  }

  boolean needsGesture() {
    return this == ANDROID_APP_LINKS || this == ANDROID_OTHER;
  }
}
