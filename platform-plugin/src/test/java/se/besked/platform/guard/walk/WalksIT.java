package se.besked.platform.guard.walk;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.matrix.MatrixWalk;
import se.besked.platform.guard.protect.GuardiansWalk;
import se.besked.platform.guard.protect.SurfacesWalk;
import se.besked.platform.guard.send.NoticesWalk;
import se.besked.platform.guard.send.ProtectedSendings;
import se.besked.platform.guard.send.WebhooksWalk;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Town;

/** Every surface, walked in one host: first as strangers, then after people have been protected. */
@WalkedSite
@TestMethodOrder(OrderAnnotation.class)
@Tag("host")
class WalksIT {
  @Autowired Host host;
  @Autowired Town town;

  private void walk(String name, Runnable walk) {
    Book.here().begins(name);
    walk.run();
    Book.here().ends(name);
  }

  @Test
  @Order(0)
  void everyPageSaysWhoMayOpenIt() {
    PagesWalk.assertEachSaysWhoMayOpenIt(host);
  }

  @Test
  @Order(1)
  void noPageIsOpenedByStrangers() {
    walk("strangers on pages", () -> new PagesWalk(host, new Victims(host, town)).walk());
  }

  @Test
  @Order(2)
  void noAddressAnswersStrangers() {
    walk("strangers at addresses", () -> new CallsWalk(host, new Victims(host, town)).walk());
  }

  @Test
  @Order(3)
  void noFileOfAPageOpensForStrangers() {
    walk("strangers at files of pages", () -> new DownloadsWalk(host, town).walk());
  }

  @Test
  @Order(4)
  void noOperationIsCarriedOutForStrangers() {
    walk("strangers at operations", () -> new OperationsWalk(host, town.everybody().get(2)).walk());
  }

  @Test
  @Order(5)
  void noNoticeTellsWhatItIsAbout() {
    walk("notices", () -> new NoticesWalk(host, town).walk());
  }

  @Test
  @Order(6)
  void noWebhookTellsWhomItIsAbout() {
    walk("webhooks", () -> new WebhooksWalk(host, town).walk());
  }

  @Test
  @Order(7)
  void noGuardianLearnsWhereTheOtherIs() {
    walk("guardians of each other", () -> new GuardiansWalk(host, town).walk());
  }

  @Test
  @Order(8)
  void noSurfaceTellsOfTheProtected() {
    walk("surfaces of the protected", () -> new SurfacesWalk(host, town).walk());
  }

  @Test
  @Order(9)
  void nothingLeavesByItselfAboutTheProtected() {
    walk("sendings and jobs of the protected", () -> new ProtectedSendings(host, town).walk());
  }

  @Test
  @Order(10)
  void noOperationTellsOfTheProtected() {
    walk("operations of the protected", () -> new MatrixWalk(host, town).walk());
  }

  @Test
  @Order(10)
  void noSurfaceTellsWhatADecisionSaysBeforeItIsServed() {
    new UnreadWalk(host, town).walk();
  }

  @Test
  @Order(11)
  void nobodyIsSentInACircle() {
    new AddressWalk(host, town).walk();
  }
}
