package se.besked.platform.login.provider;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.besked.casework.login.ProviderQuestions;
import se.besked.casework.login.UsedMessages;
import se.besked.integrations.stafflogin.SamlMemory;
import se.besked.integrations.stafflogin.SamlSite;
import se.besked.integrations.stafflogin.web.StaffLoginConfiguration;
import se.besked.platform.setup.BeskedProperties;

/** Mounts the identity providers. */
@Configuration(proxyBeanMethods = false)
@Import(StaffLoginConfiguration.class)
class ProviderSetup {

  @Bean
  SamlSite samlSite(BeskedProperties besked) {
    return new SamlSite(besked.publicUrl(), Path.of(besked.data()).resolve("saml"));
  }

  @Bean
  SamlMemory samlMemory(ProviderQuestions questions, UsedMessages used) {
    return new SharedMemory(questions, used);
  }
}
