package se.besked.integrations.notices;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The text message gateway. Without an address there are no text messages, and nobody is offered
 * any.
 *
 * @param url the gateway's address without path, e.g. {@code https://api.46elks.com}
 * @param username of the account
 * @param password of the account
 * @param from what the phone shows as sender: up to eleven letters and digits, or a number as E.164
 *     writes it
 * @param connectTimeout 2 s when absent
 * @param timeout for the whole answer, 10 s when absent
 */
@ConfigurationProperties("besked.sms")
public record SmsProperties(
    @Nullable String url,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration timeout) {
  private static final Pattern FROM =
      Pattern.compile("[A-Za-z][A-Za-z0-9 ]{2,10}|\\+[1-9][0-9]{6,14}");

  public SmsProperties {
    url = url == null || url.isBlank() ? null : url;
    if (url != null) {
      if (username.isBlank() || password.isBlank()) {
        throw new IllegalArgumentException(
            "besked.sms.username och besked.sms.password saknas. Ange kontot hos sms-tjänsten.");
      }
      if (!FROM.matcher(from).matches()) {
        throw new IllegalArgumentException(
            "besked.sms.from ska vara 3–11 bokstäver a–z och siffror, eller ett nummer som"
                + " +46701740605.");
      }
    }
  }

  /** Without the account, which no log ever shows. */
  @Override
  public String toString() {
    return "SmsProperties[url=" + url + ", from=" + from + "]";
  }
}
