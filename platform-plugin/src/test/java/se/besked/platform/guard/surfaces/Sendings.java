package se.besked.platform.guard.surfaces;

import java.util.Arrays;
import java.util.stream.Stream;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.operations.Incident;
import se.besked.casework.people.Channel;
import se.besked.casework.webhooks.WebhookEvent;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.book.Surface;

/** What leaves by itself when something has happened: notices, codes, alerts and webhooks. */
public final class Sendings {
  private Sendings() {}

  public static String notice(NoticeKind kind, Channel channel) {
    return kind + " by " + channel;
  }

  public static String code(Channel channel) {
    return "the code that proves an address by " + channel;
  }

  public static String alert(Incident.Kind kind) {
    return "the alert to operations " + kind;
  }

  static Stream<Surface> surfaces() {
    var notices =
        channels()
            .flatMap(channel -> Arrays.stream(NoticeKind.values()).map(k -> notice(k, channel)))
            .map(id -> Surface.of(Kind.NOTICE, id, By.ORDINARY, By.PROTECTED));
    var others =
        Stream.concat(
                channels().map(Sendings::code),
                Arrays.stream(Incident.Kind.values()).map(Sendings::alert))
            .map(id -> Surface.of(Kind.NOTICE, id, By.ORDINARY));
    var webhooks =
        Arrays.stream(WebhookEvent.values())
            .map(e -> Surface.of(Kind.WEBHOOK, e.title(), By.ORDINARY, By.PROTECTED));
    return Stream.of(notices, others, webhooks).flatMap(all -> all);
  }

  private static Stream<Channel> channels() {
    return Arrays.stream(Channel.values());
  }
}
