package apim.designer.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What tells whether two certificates are of the same key, without the key.
public final class PublicKeyHash {
  private PublicKeyHash() {}

  /// SHA-256 over the public key of the first certificate, as `openssl pkey -pubin -outform DER`
  /// writes it; empty for what is no certificate.
  public static Optional<String> of(String certificatePem) {
    return Certificates.read(certificatePem)
        .filter(chain -> !chain.isEmpty())
        .map(chain -> hash(chain.getFirst().getPublicKey().getEncoded()));
  }

  private static String hash(byte[] key) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
