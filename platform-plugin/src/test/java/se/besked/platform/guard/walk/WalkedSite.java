package se.besked.platform.guard.walk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Town;
import se.besked.platform.login.DemoSite;
import se.besked.platform.mypage.Applying;

/** The demo as the walks find it, started once for all of them: a login for each kind of staff. */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "besked.casework.jobs.polling-interval=100ms",
      "besked.robots.requests-per-minute=100000",
      "besked.robots.tokens-per-minute=100000",
      "besked.api.requests-per-minute=100000",
      "besked.api.burst=100000",
      "besked.staff.accounts[0].id=utan-roll",
      "besked.staff.accounts[0].name=Utan roll",
      "besked.staff.accounts[0].password=" + WalkedSite.HASH,
      "besked.staff.accounts[1].id=handlaggare",
      "besked.staff.accounts[1].name=Handläggare",
      "besked.staff.accounts[1].password=" + WalkedSite.HASH,
      "besked.staff.accounts[1].roles=OFFICER, DECISION_MAKER",
      "besked.staff.accounts[2].id=rektor",
      "besked.staff.accounts[2].name=Rektor",
      "besked.staff.accounts[2].password=" + WalkedSite.HASH,
      "besked.staff.accounts[2].roles=PRINCIPAL",
      "besked.staff.accounts[2].units=" + Host.UNIT,
      "besked.staff.accounts[3].id=sekreterare",
      "besked.staff.accounts[3].name=Sekreterare",
      "besked.staff.accounts[3].password=" + WalkedSite.HASH,
      "besked.staff.accounts[3].roles=REGISTRAR",
      "besked.staff.accounts[4].id=avgift",
      "besked.staff.accounts[4].name=Avgifter",
      "besked.staff.accounts[4].password=" + WalkedSite.HASH,
      "besked.staff.accounts[4].roles=FEE_OFFICER",
      "besked.staff.accounts[5].id=administrator",
      "besked.staff.accounts[5].name=Administratör",
      "besked.staff.accounts[5].password=" + WalkedSite.HASH,
      "besked.staff.accounts[5].roles=ADMINISTRATOR",
      "besked.staff.accounts[6].id=granskare",
      "besked.staff.accounts[6].name=Granskare",
      "besked.staff.accounts[6].password=" + WalkedSite.HASH,
      "besked.staff.accounts[6].roles=AUDITOR",
      "besked.staff.accounts[7].id=drift",
      "besked.staff.accounts[7].name=Drift",
      "besked.staff.accounts[7].password=" + WalkedSite.HASH,
      "besked.staff.accounts[7].roles=OPERATIONS",
      "besked.staff.accounts[8].id=arkivarie",
      "besked.staff.accounts[8].name=Arkivarie",
      "besked.staff.accounts[8].password=" + WalkedSite.HASH,
      "besked.staff.accounts[8].roles=ADMINISTRATOR, REGISTRAR",
      "besked.staff.accounts[9].id=vanlig",
      "besked.staff.accounts[9].name=Allt utom skyddat",
      "besked.staff.accounts[9].password=" + WalkedSite.HASH,
      "besked.staff.accounts[9].roles=OFFICER, DECISION_MAKER, REGISTRAR, ROBOT, OPERATIONS,"
          + " AUDITOR, PRINCIPAL, FEE_OFFICER, ADMINISTRATOR",
      "besked.staff.accounts[9].units=" + Host.UNIT,
      "besked.staff.accounts[10].id=skyddad",
      "besked.staff.accounts[10].name=Skyddade ärenden",
      "besked.staff.accounts[10].password=" + WalkedSite.HASH,
      "besked.staff.accounts[10].roles=OFFICER, DECISION_MAKER, REGISTRAR, PROTECTED_CASES,"
          + " AUDITOR, FEE_OFFICER",
    })
@ContextConfiguration(initializers = {DemoSite.class, SimulatorStart.class})
@ActiveProfiles("demo")
@Import({
  Applying.class,
  Host.class,
  Town.class,
  FrontPage.class,
  Shown.class,
  Printed.class,
  WrittenSurfaces.class
})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WalkedSite {
  /** Everybody's. */
  String PASSWORD = "prova-handlaggare";

  /** Of {@link #PASSWORD}. */
  String HASH = "$2a$10$/iMnjUWAk94Y9ZQfuKwm5u9it.oFpWN/.e7LMQPlLmqd9Qm6e1mdO";
}
