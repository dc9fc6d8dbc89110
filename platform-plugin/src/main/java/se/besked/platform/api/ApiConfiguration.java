package se.besked.platform.api;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.registers.AddressRegister;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.platform.catalogue.RulesToday;

/** The public JSON API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
@PropertySource("classpath:se/besked/platform/api/api.properties")
@Import({
  ApiSecurity.class,
  ApiDocumentation.class,
  DocumentedTags.class,
  CalculatorDocumentation.class,
  OpenApiController.class,
  ApiPageController.class
})
class ApiConfiguration {
  @Bean
  ProblemWriter apiProblemWriter() {
    return new ProblemWriter();
  }

  @Bean
  ApiProblems apiProblems(ProblemWriter writer) {
    return new ApiProblems(writer);
  }

  @Bean
  UnreadableAddresses unreadableAddresses() {
    return new UnreadableAddresses();
  }

  @Bean
  KnownMunicipalities knownMunicipalities(Municipalities municipalities) {
    return new KnownMunicipalities(municipalities);
  }

  @Bean
  AddressChecks addressChecks(Clock clock) {
    return new AddressChecks(clock);
  }

  @Bean
  AssessmentController assessmentController(
      KnownMunicipalities municipalities,
      EServices services,
      ObjectProvider<WalkingDistances> distances,
      ObjectProvider<AddressRegister> addresses,
      ObjectProvider<SchoolDirectory> schools,
      ApiSettings settings,
      AddressChecks addressChecks,
      RulesToday rulesToday) {
    return new AssessmentController(
        municipalities,
        services,
        new Walks(distances, addresses, schools),
        addressChecks,
        new RequestBodies(settings.maxBodyBytes()),
        rulesToday);
  }

  @Bean
  Questions calculatorQuestions(ApiSettings settings) {
    return new Questions(new RequestBodies(settings.maxBodyBytes()));
  }

  @Bean
  FeeController feeController(KnownMunicipalities municipalities, Questions questions) {
    return new FeeController(municipalities, questions);
  }

  @Bean
  TerminationController terminationController(
      KnownMunicipalities municipalities, Questions questions) {
    return new TerminationController(municipalities, questions);
  }

  @Bean
  PreschoolController preschoolController(KnownMunicipalities municipalities, Questions questions) {
    return new PreschoolController(municipalities, questions);
  }

  @Bean
  AppealDeadlineController appealDeadlineController(KnownMunicipalities municipalities) {
    return new AppealDeadlineController(municipalities);
  }

  @Bean
  DirectoryController directoryController(KnownMunicipalities municipalities, EServices services) {
    return new DirectoryController(municipalities, services);
  }
}
