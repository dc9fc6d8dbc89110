package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.casework.access.Desk;
import se.besked.casework.protection.ProtectPerson;
import se.besked.casework.protection.ProtectedPeople;
import se.besked.casework.protection.ProtectionRegister;
import se.besked.casework.protection.ProtectionRows;
import se.besked.casework.protection.SyncProtection;

/** What is closed because somebody's identity is protected. */
@Configuration(proxyBeanMethods = false)
class ProtectionBeans {

  @Bean
  SyncProtection syncProtection(
      ProtectionRows rows,
      ProtectPerson protectPerson,
      ProtectedPeople protectedPeople,
      ObjectProvider<ProtectionRegister> register,
      Desk desk,
      Clock clock,
      CaseworkProperties p) {
    return new SyncProtection(
        rows,
        protectPerson,
        protectedPeople,
        register::getIfAvailable,
        desk,
        clock,
        new SyncProtection.Pace(
            p.protection().open(), p.protection().rest(), p.protection().batch()));
  }
}
