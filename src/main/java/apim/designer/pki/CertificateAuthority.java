package apim.designer.pki;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/// A private certificate authority: its certificate, which clients trust, and its key, which stays
/// with whoever makes the next certificates. Read back from its two files, it issues again.
///
/// @param certificate PEM
/// @throws IllegalArgumentException from the constructor, with a sentence for the user, when the
///     certificate can not be read, is not an authority's, or does not belong to the key
public record CertificateAuthority(String certificate, PrivateKeyPem key) {
  public CertificateAuthority {
    X509Certificate read = certificateOf(certificate);
    if (read.getBasicConstraints() < 0) {
      throw new IllegalArgumentException(
          "the certificate is not an authority's (it lacks CA:TRUE); use the files from the ca"
              + " folder of an earlier bundle");
    }
    if (!Arrays.equals(publicKeyOf(read), publicKeyOf(key))) {
      throw new IllegalArgumentException(
          "the key of the certificate authority does not belong to its certificate; use the two"
              + " files from the ca folder of the same bundle");
    }
  }

  X509Certificate read() {
    return certificateOf(certificate);
  }

  private static X509Certificate certificateOf(String pem) {
    return Certificates.read(pem)
        .filter(chain -> !chain.isEmpty())
        .map(chain -> chain.getFirst())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the certificate of the certificate authority can not be read; it must be a"
                        + " PEM file that begins with -----BEGIN CERTIFICATE-----"));
  }

  private static byte[] publicKeyOf(X509Certificate certificate) {
    try {
      return PublicKeys.canonical(certificate.getPublicKey().getEncoded()).getEncoded();
    } catch (IOException | RuntimeException e) {
      return new byte[0];
    }
  }

  private static byte[] publicKeyOf(PrivateKeyPem key) {
    try {
      return key.material().publicKey().getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("the public key has no encoding", e);
    }
  }
}
