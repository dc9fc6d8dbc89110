package se.besked.platform.robots.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * What tokens are signed with. Every node has the same; when it is changed, robots fetch new tokens
 * as they do when theirs have run out.
 */
record SigningKey(RSAPublicKey shown, RSAPrivateCrtKey secret) {
  private static final int LEAST_BITS = 2048;

  /** The key of the settings. */
  static SigningKey of(String pemOrFile) {
    try {
      var pem =
          pemOrFile.contains("-----BEGIN")
              ? PemContent.of(pemOrFile)
              : PemContent.load(Path.of(pemOrFile));
      if (pem != null
          && pem.getPrivateKey() instanceof RSAPrivateCrtKey secret
          && secret.getModulus().bitLength() >= LEAST_BITS) {
        return of(secret);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("besked.robots.signing-key går inte att läsa.", e);
    }
    throw new IllegalStateException(
        "besked.robots.signing-key ska vara en RSA-nyckel på minst 2048 bitar, PKCS #8 i PEM.");
  }

  /** A key that lasts as long as this process; for a demo. */
  static SigningKey made() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(LEAST_BITS);
      return of((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Every Java has RSA", e);
    }
  }

  static SigningKey forSettings(@Nullable String pemOrFile, boolean mustBeGiven) {
    if (pemOrFile != null) {
      return of(pemOrFile);
    }
    if (mustBeGiven) {
      throw new IllegalStateException(
          "Produktion startar inte så här: det finns robotar men ingen besked.robots.signing-key.");
    }
    return made();
  }

  private static SigningKey of(RSAPrivateCrtKey secret) {
    try {
      var shown =
          KeyFactory.getInstance("RSA")
              .generatePublic(
                  new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
      return new SigningKey((RSAPublicKey) shown, secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("besked.robots.signing-key går inte att använda.", e);
    }
  }

  JWKSource<SecurityContext> keys() {
    try {
      return new ImmutableJWKSet<>(
          new JWKSet(new RSAKey.Builder(shown).privateKey(secret).keyIDFromThumbprint().build()));
    } catch (JOSEException e) {
      throw new IllegalStateException("besked.robots.signing-key går inte att använda.", e);
    }
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "SigningKey";
  }
}
