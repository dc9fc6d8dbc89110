package se.besked.integrations.notices;

import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.CallFailed;
import se.besked.integrations.http.SupplierClient;
import se.besked.kernel.notices.Delivery;
import se.besked.kernel.notices.Delivery.Refused.Refusal;
import se.besked.kernel.notices.Delivery.TryLater.Delay;
import se.besked.kernel.notices.Notice;
import se.besked.kernel.notices.SmsSender;

/**
 * Notices as text messages over 46elks' API, which other Swedish gateways understand too. The text
 * is not kept in the gateway's history.
 */
final class ElksSmsSender implements SmsSender {
  private static final System.Logger LOG = System.getLogger(ElksSmsSender.class.getName());
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private final ElksApi gateway;
  private final SmsProperties sms;
  private final NoticesProperties notices;

  ElksSmsSender(SmsProperties sms, NoticesProperties notices) {
    this.sms = sms;
    this.notices = notices;
    gateway =
        SupplierClient.of(sms.connectTimeout(), sms.timeout(), AnswerSize.SMALL, null)
            .basic(sms.username(), sms.password())
            .at(ElksApi.class, Objects.requireNonNull(sms.url()));
  }

  @Override
  public Delivery send(Notice notice) {
    if (!E164.matcher(notice.recipient()).matches()) {
      return logged(notice, new Delivery.Refused(Refusal.BAD_ADDRESS));
    }
    try {
      var answer = gateway.send(form(notice));
      if (answer == null || answer.id() == null || answer.id().isBlank()) {
        return logged(notice, new Delivery.TryLater(Delay.NOT_UNDERSTOOD));
      }
      return "failed".equals(answer.status())
          ? logged(notice, new Delivery.Refused(Refusal.ADDRESS_REFUSED))
          : new Delivery.Delivered(answer.id());
    } catch (CallFailed e) {
      return logged(
          notice,
          switch (e.why()) {
            case REFUSED -> refused(e.status());
            case NOT_UNDERSTOOD -> new Delivery.TryLater(Delay.NOT_UNDERSTOOD);
            case NO_ANSWER -> new Delivery.TryLater(Delay.NO_ANSWER);
          });
    }
  }

  private String form(Notice notice) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("from", sms.from());
    fields.put("to", notice.recipient());
    fields.put("message", NoticeText.sms(notice, notices));
    fields.put("dontlog", "message");
    return fields.entrySet().stream().map(ElksSmsSender::encoded).collect(Collectors.joining("&"));
  }

  private static String encoded(Map.Entry<String, String> field) {
    return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
  }

  /** 400 speaks of the number, 401 and 403 of our account or its credit, the rest of now. */
  private static Delivery refused(int status) {
    return switch (status) {
      case 400, 404, 422 -> new Delivery.Refused(Refusal.ADDRESS_REFUSED);
      case 401, 402, 403 -> new Delivery.TryLater(Delay.NOT_AUTHORISED);
      case 429 -> new Delivery.TryLater(Delay.SERVER_BUSY);
      default -> new Delivery.TryLater(status >= 500 ? Delay.NO_ANSWER : Delay.NOT_UNDERSTOOD);
    };
  }

  /** The gateway's own words may hold the number, so they are not logged. */
  private static Delivery logged(Notice notice, Delivery delivery) {
    LOG.log(Level.WARNING, "Text message {0}: {1}", notice, delivery);
    return delivery;
  }
}
