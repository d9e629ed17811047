package apim.designer.pki;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a certificate file says of the server's certificate, for people to read.
///
/// @param subject the distinguished name, such as `CN=api.example.com`; may be empty
/// @param names the alternative names: DNS names and IP addresses
/// @param key such as `EC P-256` or `RSA 3072`
/// @param certificates how many certificates the file holds
public record CertificateFacts(
    String subject,
    String issuer,
    List<String> names,
    Instant notBefore,
    Instant notAfter,
    String key,
    boolean selfIssued,
    int certificates) {
  public CertificateFacts {
    names = List.copyOf(names);
  }

  /// The facts of the first certificate in a PEM text, or nothing when it can not be read.
  public static Optional<CertificateFacts> of(String certificatePem) {
    return Certificates.read(certificatePem)
        .filter(chain -> !chain.isEmpty())
        .map(chain -> of(chain.getFirst(), chain.size()));
  }

  private static CertificateFacts of(X509Certificate certificate, int certificates) {
    return new CertificateFacts(
        Certificates.subject(certificate),
        Wording.printable(certificate.getIssuerX500Principal().getName()),
        Certificates.names(certificate).stream()
            .map(name -> Wording.printable(name.text()))
            .toList(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        KeyStrength.of(certificate.getPublicKey()).description(),
        certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()),
        certificates);
  }
}
