package se.besked.platform.setup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.besked.integrations.bankid.BankIdLaunch;
import se.besked.kernel.signing.ElectronicId;

/** Whether the municipality has an agreement with BankID: it has when an address is set. */
@Component
public class BankIdAgreement {
  private final boolean signed;

  BankIdAgreement(@Value("${besked.bankid.url:}") String url) {
    this.signed = !url.isBlank();
  }

  /** Without it nobody can log in by BankID, and nobody can sign anything. */
  public boolean isThere() {
    return signed;
  }

  /** What stands in BankID's place where there is none. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("'${besked.bankid.url:}'.isBlank()")
  static class None {
    @Bean
    ElectronicId noBankId() {
      return new NoBankId();
    }

    @Bean
    BankIdLaunch noLaunch() {
      return new BankIdLaunch(BankIdLaunch.APP_LINK, BankIdLaunch.SCHEME_LINK);
    }
  }
}
