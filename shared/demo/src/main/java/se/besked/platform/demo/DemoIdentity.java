package se.besked.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import se.besked.integrations.stafflogin.simulated.HavrelundaStaff;
import se.besked.integrations.stafflogin.simulated.SimulatedEid;
import se.besked.integrations.stafflogin.simulated.SimulatedKeys;

/**
 * The demo's identity providers and its own key for speaking with them. Citizens come by BankID,
 * unless {@code besked.demo.citizens} says {@code saml}: then the demo is a municipality without an
 * agreement with BankID.
 */
final class DemoIdentity {
  private DemoIdentity() {}

  static boolean withoutBankId(Environment env) {
    return "saml".equals(env.getProperty("besked.demo.citizens", ""));
  }

  static Map<String, Object> properties(
      SimulatedSuppliers suppliers, Environment env, Path data, Clock clock) {
    var all = new LinkedHashMap<String, Object>();
    all.putAll(HavrelundaStaff.properties("besked.saml.staff[0]", suppliers.staffLogin()));
    if (withoutBankId(env)) {
      all.putAll(SimulatedEid.properties("besked.saml.citizens[0]", suppliers.eid()));
    }
    var folder = data.resolve("saml").toAbsolutePath();
    var key = folder.resolve("service-key.pem");
    var certificate = folder.resolve("service-certificate.pem");
    if (!Files.exists(key)) {
      write(folder, key, certificate, SimulatedKeys.create("Havrelunda e-services", clock));
    }
    all.put("besked.saml.keys[0].private-key", "file:" + key);
    all.put("besked.saml.keys[0].certificate", "file:" + certificate);
    return all;
  }

  private static void write(Path folder, Path key, Path certificate, SimulatedKeys made) {
    try {
      Files.createDirectories(folder);
      Files.writeString(certificate, made.certificatePem());
      Files.writeString(key, made.keyPem());
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's data folder cannot be used: " + folder, e);
    }
  }
}
