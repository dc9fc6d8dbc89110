package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import se.besked.integrations.attachments.MalwareScanner.Finding;
import se.besked.integrations.attachments.simulated.SimulatedClamd;
import xyz.capybara.clamav.ClamavClient;

class ClamdScannerTest {
  @Test
  void theSimulatorSpeaksTheProtocolOfTheRealClient() {
    try (var clamd = new SimulatedClamd(0)) {
      var client = new ClamavClient("127.0.0.1", clamd.port());
      assertThatCode(client::ping).doesNotThrowAnyException();
      assertThat(client.version()).startsWith("ClamAV");
    }
  }

  @Test
  void aScannerThatNeverAnswersIsGivenUpInTime() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var scanner = new ClamdScanner("127.0.0.1", silent.getLocalPort(), Duration.ofMillis(300));
      var started = System.nanoTime();
      assertThat(scanner.scan(new ByteArrayInputStream(new byte[10]))).isEqualTo(Finding.UNKNOWN);
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void anUnknownHostIsNoAnswer() {
    var scanner = new ClamdScanner("clamd.invalid", 3310, Duration.ofSeconds(10));
    assertThat(scanner.scan(new ByteArrayInputStream(new byte[10]))).isEqualTo(Finding.UNKNOWN);
  }

  /** Against a real daemon: {@code BESKED_TEST_CLAMD=127.0.0.1:3310}. */
  @Test
  @EnabledIfEnvironmentVariable(named = "BESKED_TEST_CLAMD", matches = ".+:[0-9]+")
  void theRealDaemonFindsTheTestVirus() {
    var where = System.getenv("BESKED_TEST_CLAMD").split(":");
    var scanner = new ClamdScanner(where[0], Integer.parseInt(where[1]), Duration.ofSeconds(30));
    assertThat(scanner.scan(new ByteArrayInputStream(SampleFiles.pdf()))).isEqualTo(Finding.CLEAN);
    assertThat(scanner.scan(new ByteArrayInputStream(SimulatedClamd.eicar())))
        .isEqualTo(Finding.MALWARE);
  }
}
