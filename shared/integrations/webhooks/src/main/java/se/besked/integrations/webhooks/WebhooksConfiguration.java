package se.besked.integrations.webhooks;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client, for the host. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhooksProperties.class)
public class WebhooksConfiguration {
  @Bean
  WebhookClient webhookClient(WebhooksProperties properties) {
    return new WebhookClient(properties);
  }
}
