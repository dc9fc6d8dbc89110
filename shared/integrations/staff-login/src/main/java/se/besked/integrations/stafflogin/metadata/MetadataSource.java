package se.besked.integrations.stafflogin.metadata;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.io.DefaultResourceLoader;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.SupplierClient;

/** Where a provider's metadata are read: by https, from a file, or from the class path. */
final class MetadataSource {
  /** A federation's metadata of all its members are some tens of megabytes at most. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

  private final MetadataApi api =
      SupplierClient.of(CONNECT, READ, AnswerSize.LARGE, null).anywhere(MetadataApi.class);

  /**
   * @throws IllegalArgumentException in Swedish, when the address is none that may be used
   */
  static void check(String location) {
    var address = URI.create(location);
    var scheme = address.getScheme() == null ? "" : address.getScheme();
    boolean safe =
        Set.of("https", "file", "classpath").contains(scheme)
            || (scheme.equals("http") && THIS_COMPUTER.contains(address.getHost()));
    if (!safe) {
      throw new IllegalArgumentException(
          "besked.saml: metadata hämtas med https eller ur en fil, inte från " + location);
    }
  }

  byte[] read(String location) throws IOException {
    if (!location.startsWith("http")) {
      try (var in = new DefaultResourceLoader().getResource(location).getInputStream()) {
        return limited(in.readNBytes(LONGEST + 1));
      }
    }
    try (var answer = api.read(URI.create(location))) {
      if (answer.status() != OK || answer.body() == null) {
        throw new IOException("Metadata answered with status " + answer.status());
      }
      try (var in = answer.body().asInputStream()) {
        return limited(in.readNBytes(LONGEST + 1));
      }
    } catch (RuntimeException unreachable) {
      throw new IOException("Metadata could not be read", unreachable);
    }
  }

  private static byte[] limited(byte[] all) throws IOException {
    if (all.length > LONGEST) {
      throw new IOException("Metadata are too large");
    }
    return all;
  }
}
