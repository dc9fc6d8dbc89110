package se.besked.integrations.bankid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.besked.integrations.bankid.simulated.SimulatedBankId;
import se.besked.kernel.signing.ElectronicId;

class BankIdConfigurationTest {
  private static final String ROOT = new SimulatedBankId(People.ALL, new SettableClock()).rootPem();

  private final ApplicationContextRunner spring =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(SslAutoConfiguration.class, BankIdConfiguration.class));

  private ApplicationContextRunner with(String url) {
    return spring.withPropertyValues("besked.bankid.url=" + url);
  }

  @Test
  void isFoundBySpringBoot() {
    assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
        .contains(BankIdConfiguration.class.getName());
  }

  @Test
  void connectsWhereAnAddressIsSet() {
    with("http://localhost:1/bankid/rp/v6.0")
        .withPropertyValues(
            "besked.bankid.trusted-roots[0]=" + ROOT,
            "besked.bankid.app-link-base=http://localhost:1/bankid/phone")
        .run(
            context -> {
              assertThat(context).hasSingleBean(ElectronicId.class);
              assertThat(context.getBean(BankIdLaunch.class).link("t", "", "").url())
                  .startsWith("bankid:///?autostarttoken=t");
            });
  }

  @Test
  void highRiskIsRefusedUnlessTheMunicipalitySaysOtherwise() {
    var connected =
        with("http://localhost:1/bankid/rp/v6.0")
            .withPropertyValues("besked.bankid.trusted-roots[0]=" + ROOT);
    connected.run(
        context -> assertThat(context.getBean(BankIdProperties.class).refuseHighRisk()).isTrue());
    connected
        .withPropertyValues("besked.bankid.refuse-high-risk=false")
        .run(
            context ->
                assertThat(context.getBean(BankIdProperties.class).refuseHighRisk()).isFalse());
  }

  @Test
  void readsTheRootFromAFile(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("root.pem"), ROOT);
    with("http://localhost:1/bankid/rp/v6.0")
        .withPropertyValues("besked.bankid.trusted-roots=file:" + file)
        .run(context -> assertThat(context).hasSingleBean(ElectronicId.class));
  }

  @Test
  void isSilentWithoutAnAddress() {
    spring.run(context -> assertThat(context).doesNotHaveBean(ElectronicId.class));
  }

  @Test
  void refusesToStartWithoutARoot() {
    with("http://localhost:1")
        .run(
            c ->
                assertThat(c)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("besked.bankid.trusted-roots"));
    with("http://localhost:1")
        .withPropertyValues("besked.bankid.trusted-roots=file:missing.pem")
        .run(c -> assertThat(c).getFailure().rootCause().hasMessageContaining("missing.pem"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://appapi2.bankid.com/rp/v6.0",
    "http://appapi2.bankid.com/rp/v6.0",
    "http://localhost.example.org/rp/v6.0"
  })
  void refusesAnyOtherComputerWithoutACertificate(String url) {
    with(url)
        .withPropertyValues("besked.bankid.trusted-roots[0]=" + ROOT)
        .run(
            c ->
                assertThat(c)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("besked.bankid.ssl-bundle"));
  }
}
