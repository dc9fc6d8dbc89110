package se.besked.integrations.attachments;

import java.lang.System.Logger.Level;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.kernel.attachments.AttachmentCheck;

/**
 * Gives the host an {@link AttachmentCheck}; {@link AttachmentsProperties} says what is allowed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentsProperties.class)
public class AttachmentsConfiguration {
  private static final System.Logger LOG =
      System.getLogger(AttachmentsConfiguration.class.getName());

  @Bean
  @ConditionalOnMissingBean
  AttachmentCheck attachmentCheck(AttachmentsProperties properties, ObjectProvider<Clock> clocks) {
    return new ContentAttachmentCheck(
        properties, scanner(properties), clocks.getIfAvailable(Clock::systemUTC));
  }

  private static MalwareScanner scanner(AttachmentsProperties properties) {
    var clamd = properties.clamd();
    if (clamd == null) {
      LOG.log(
          Level.WARNING,
          "Bilagor kontrolleras inte mot skadlig kod. Sätt besked.attachments.clamd.host.");
      return _ -> MalwareScanner.Finding.CLEAN;
    }
    return new ClamdScanner(clamd.host(), clamd.port(), clamd.timeout());
  }
}
