package se.besked.integrations.stafflogin.rules;

import net.shibboleth.utilities.java.support.component.ComponentInitializationException;
import net.shibboleth.utilities.java.support.xml.BasicParserPool;
import org.opensaml.core.config.ConfigurationService;
import org.opensaml.xmlsec.config.DecryptionParserPool;
import org.springframework.security.saml2.core.OpenSamlInitializationService;

/** OpenSAML, made ready once in a process. */
public final class OpenSaml {
  static {
    OpenSamlInitializationService.initialize();
    ConfigurationService.register(DecryptionParserPool.class, seesEverything());
  }

  private OpenSaml() {}

  /** Loads it. */
  public static void ready() {
    // The class is initialised by being called.
  }

  /** OpenSAML drops comments and CDATA from what it decrypts; we want to see and refuse them. */
  private static DecryptionParserPool seesEverything() {
    var pool = new BasicParserPool();
    pool.setIgnoreComments(false);
    pool.setCoalescing(false);
    pool.setExpandEntityReferences(false);
    pool.setMaxPoolSize(50);
    try {
      pool.initialize();
    } catch (ComponentInitializationException e) {
      throw new IllegalStateException("OpenSAML's parser cannot be made", e);
    }
    return new DecryptionParserPool(pool);
  }
}
