package se.besked.integrations.notices;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.besked.kernel.notices.AlertSender;
import se.besked.kernel.notices.NoticeSender;
import se.besked.kernel.notices.SmsSender;

/**
 * Gives the host a {@link NoticeSender} over the mail server that {@code spring.mail.*} names, and
 * a {@link SmsSender} when {@code besked.sms.url} names a gateway.
 *
 * <p>Time-outs are set where {@code spring.mail.properties} leaves them out; without any, Jakarta
 * Mail waits for ever.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NoticesProperties.class, SmsProperties.class})
public class NoticesConfiguration {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  @Bean
  @ConditionalOnMissingBean
  NoticeSender noticeSender(
      ObjectProvider<JavaMailSender> mailServers,
      NoticesProperties properties,
      ObjectProvider<Clock> clocks) {
    return new SmtpNoticeSender(
        server(mailServers), properties, clocks.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  @ConditionalOnMissingBean
  AlertSender alertSender(
      ObjectProvider<JavaMailSender> mailServers,
      NoticesProperties properties,
      ObjectProvider<Clock> clocks) {
    return new SmtpAlertSender(
        server(mailServers), properties, clocks.getIfAvailable(Clock::systemUTC));
  }

  private static JavaMailSender server(ObjectProvider<JavaMailSender> mailServers) {
    var server =
        mailServers.getIfAvailable(
            () -> {
              throw new IllegalStateException(
                  "Ingen e-postserver är angiven. Sätt spring.mail.host och spring.mail.port.");
            });
    if (server instanceof JavaMailSenderImpl smtp) {
      setMissingTimeouts(smtp);
    }
    return server;
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("besked.sms.url")
  SmsSender smsSender(SmsProperties sms, NoticesProperties properties) {
    return new ElksSmsSender(sms, properties);
  }

  private static void setMissingTimeouts(JavaMailSenderImpl server) {
    var settings = server.getJavaMailProperties();
    for (var protocol : new String[] {"smtp", "smtps"}) {
      var prefix = "mail." + protocol + ".";
      settings.putIfAbsent(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
      settings.putIfAbsent(prefix + "timeout", Long.toString(ANSWER.toMillis()));
      settings.putIfAbsent(prefix + "writetimeout", Long.toString(ANSWER.toMillis()));
    }
  }
}
