package apim.designer.pki;

import apim.designer.pki.CertificateProblem.Kind;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/// Whether a provided key can be used, and belongs to the certificate.
final class KeyCheck {
  private KeyCheck() {}

  static List<CertificateProblem> alone(ProvidedKey key) {
    return switch (key) {
      case ProvidedKey.Plain _ -> List.of();
      case ProvidedKey.Encrypted _ ->
          List.of(
              new CertificateProblem(
                  Kind.ENCRYPTED_KEY,
                  "the private key is protected by a passphrase, for which nginx would ask at every"
                      + " start; provide it without, made by: openssl pkey -in protected.key -out"
                      + " server.key"));
      case ProvidedKey.Unreadable _ ->
          List.of(
              new CertificateProblem(
                  Kind.UNREADABLE_KEY,
                  "the private key can not be read; it must be an EC or RSA key as PEM text that"
                      + " begins with -----BEGIN PRIVATE KEY-----, -----BEGIN EC PRIVATE KEY-----"
                      + " or -----BEGIN RSA PRIVATE KEY-----"));
    };
  }

  static List<CertificateProblem> of(ProvidedKey key, X509Certificate leaf) {
    if (!(key instanceof ProvidedKey.Plain plain) || belongs(plain, leaf)) {
      return alone(key);
    }
    return List.of(
        new CertificateProblem(
            Kind.KEY_MISMATCH,
            "the private key does not belong to the first certificate of the certificate file ("
                + Certificates.subject(leaf)
                + "), and nginx would not start; provide the key that the certificate was requested"
                + " with"));
  }

  private static boolean belongs(ProvidedKey.Plain key, X509Certificate leaf) {
    try {
      return Arrays.equals(
          key.publicKey().getEncoded(),
          PublicKeys.canonical(leaf.getPublicKey().getEncoded()).getEncoded());
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
