package se.besked.platform.setup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.besked.casework.notices.OutgoingNotices;
import se.besked.casework.operations.OperationsMail;
import se.besked.casework.webhooks.OutgoingWebhooks;
import se.besked.integrations.attachments.AttachmentsConfiguration;
import se.besked.integrations.distance.DistanceConfiguration;
import se.besked.integrations.distance.SchoolFile;
import se.besked.integrations.documents.DocumentsConfiguration;
import se.besked.integrations.eplatform.EPlatformConfiguration;
import se.besked.integrations.navet.NavetConfiguration;
import se.besked.integrations.notices.NoticesConfiguration;
import se.besked.integrations.registry.RegistryConfiguration;
import se.besked.integrations.studentregistry.StudentRegistryConfiguration;
import se.besked.integrations.webhooks.WebhookClient;
import se.besked.integrations.webhooks.WebhooksConfiguration;
import se.besked.kernel.facts.CareUnitDirectory;
import se.besked.kernel.facts.School;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.law.Stage;
import se.besked.kernel.notices.AlertSender;
import se.besked.kernel.notices.NoticeSender;
import se.besked.kernel.notices.SmsSender;
import se.besked.kernel.registers.StudentRegistry;

/** The suppliers behind their ports. BankID announces itself when its address is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BeskedProperties.class)
@Import({
  NavetConfiguration.class,
  StudentRegistryConfiguration.class,
  DistanceConfiguration.class,
  DocumentsConfiguration.class,
  NoticesConfiguration.class,
  AttachmentsConfiguration.class,
  WebhooksConfiguration.class,
  EPlatformConfiguration.class,
  RegistryConfiguration.class,
  AttachmentsConfiguration.class
})
class SupplierSetup {

  @Bean
  SchoolDirectory schoolDirectory(SchoolFile file) {
    List<School> schools = file.schools().stream().flatMap(s -> compulsory(s).stream()).toList();
    return () -> schools;
  }

  @Bean
  CareUnitDirectory careUnitDirectory(StudentRegistry registry, SchoolFile file, Clock clock) {
    return new CareUnits(registry, file.schools(), clock);
  }

  /** Preschools have no grades and are no destination for pupils. */
  private static Optional<School> compulsory(SchoolFile.School s) {
    var from = s.fromGrade();
    var to = s.toGrade();
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(
            new School(
                s.id(),
                s.name(),
                s.municipal(),
                new Stage(from),
                new Stage(to),
                Optional.of(s.position())));
  }

  /** Without an address nobody is mailed; the page of jobs and the health say it all the same. */
  @Bean
  OperationsMail operationsMail(
      AlertSender alerts, @Value("${besked.operations.mail:}") String to, BeskedProperties besked) {
    return new MailedAlerts(alerts, to, besked.publicUrl() + "/personal/jobb");
  }

  @Bean
  OutgoingWebhooks outgoingWebhooks(WebhookClient client) {
    return new SuppliedWebhooks(client);
  }

  @Bean
  OutgoingNotices outgoingNotices(NoticeSender mail, Optional<SmsSender> sms) {
    return new SuppliedNotices(mail, sms);
  }
}
