package se.besked.integrations.stafflogin.rules;

import java.util.Set;
import org.w3c.dom.Element;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/**
 * An encrypted assertion whose cipher text and keys are all inside it, by algorithms that hold. CBC
 * is taken since the response around it is signed and verified first: nobody can try cipher texts
 * on us.
 */
final class EncryptionRules {
  private static final Set<String> DATA =
      Set.of(
          Names.XENC11 + "aes128-gcm",
          Names.XENC11 + "aes192-gcm",
          Names.XENC11 + "aes256-gcm",
          Names.XENC + "aes128-cbc",
          Names.XENC + "aes256-cbc");

  private static final Set<String> KEYS =
      Set.of(Names.XENC + "rsa-oaep-mgf1p", Names.XENC11 + "rsa-oaep");

  private EncryptionRules() {}

  static void check(Element encryptedAssertion) {
    var data = Names.only(encryptedAssertion, Names.XENC, "EncryptedData");
    method(data, DATA);
    int keys = 0;
    var all = encryptedAssertion.getElementsByTagNameNS(Names.XENC, "EncryptedKey");
    for (int i = 0; i < all.getLength(); i++) {
      method((Element) all.item(i), KEYS);
      keys++;
    }
    if (keys == 0 || keys > 8) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
    if (Names.count(encryptedAssertion, Names.XENC, "CipherReference") > 0
        || Names.count(encryptedAssertion, Names.XENC, "EncryptedData") != 1) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
    var retrievals = encryptedAssertion.getElementsByTagNameNS(Names.DSIG, "RetrievalMethod");
    for (int i = 0; i < retrievals.getLength(); i++) {
      var retrieval = (Element) retrievals.item(i);
      if (!retrieval.getAttribute("URI").startsWith("#") || !Names.children(retrieval).isEmpty()) {
        throw new SamlRefused(SamlRefusal.STRUCTURE);
      }
    }
  }

  private static void method(Element encrypted, Set<String> allowed) {
    var method = Names.only(encrypted, Names.XENC, "EncryptionMethod");
    if (!allowed.contains(method.getAttribute("Algorithm"))) {
      throw new SamlRefused(SamlRefusal.ALGORITHM);
    }
  }
}
