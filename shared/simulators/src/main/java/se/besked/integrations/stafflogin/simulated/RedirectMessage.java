package se.besked.integrations.stafflogin.simulated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Messages that travel in an address, signed there. */
public final class RedirectMessage {
  private RedirectMessage() {}

  /** The address with the message in it. */
  public static String address(
      String location,
      String parameter,
      String xml,
      @Nullable String relayState,
      PrivateKey key,
      String algorithm) {
    var query =
        parameter
            + "="
            + encoded(deflated(xml))
            + (relayState == null ? "" : "&RelayState=" + encoded(relayState))
            + "&SigAlg="
            + encoded(algorithm);
    try {
      var signature =
          Signature.getInstance(algorithm.endsWith("sha1") ? "SHA1withRSA" : "SHA256withRSA");
      signature.initSign(key);
      signature.update(query.getBytes(StandardCharsets.UTF_8));
      return location
          + "?"
          + query
          + "&Signature="
          + encoded(Base64.getEncoder().encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether one of these keys signed the query, by RSA and SHA-256. */
  static boolean isSigned(String query, List<X509Certificate> by) {
    int end = query.indexOf("&Signature=");
    if (end < 0 || !query.contains("SigAlg=" + encoded(XmlSigner.RSA_SHA256))) {
      return false;
    }
    var value =
        java.net.URLDecoder.decode(
            query.substring(end + "&Signature=".length()), StandardCharsets.UTF_8);
    return by.stream()
        .anyMatch(
            certificate -> {
              try {
                var signature = Signature.getInstance("SHA256withRSA");
                signature.initVerify(certificate.getPublicKey());
                signature.update(query.substring(0, end).getBytes(StandardCharsets.UTF_8));
                return signature.verify(Base64.getMimeDecoder().decode(value));
              } catch (GeneralSecurityException e) {
                return false;
              }
            });
  }

  static String inflated(String parameter) {
    var in =
        new InflaterInputStream(
            new ByteArrayInputStream(Base64.getMimeDecoder().decode(parameter)),
            new Inflater(true));
    try (in) {
      return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String deflated(String xml) {
    var out = new ByteArrayOutputStream();
    try (var deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      deflater.write(xml.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
