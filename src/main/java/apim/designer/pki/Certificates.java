package apim.designer.pki;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Certificates out of PEM text that may be anything.
final class Certificates {
  // The three labels that OpenSSL, and so nginx, reads.
  private static final Set<String> LABELS =
      Set.of("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE");
  private static final int LONGEST = 1 << 20;

  // GeneralName, RFC 5280 §4.2.1.6
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private Certificates() {}

  /// Every certificate of the text in order, or nothing when one can not be read.
  static Optional<List<X509Certificate>> read(String pem) {
    if (pem.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509Certificate> certificates = new ArrayList<>();
      for (Pem.Block block : Pem.blocks(pem)) {
        if (LABELS.contains(block.label())) {
          certificates.add(
              (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der())));
        }
      }
      return Optional.of(List.copyOf(certificates));
    } catch (CertificateException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /// The alternative names of a certificate: DNS names and IP addresses, in the order of the certificate.
  static List<SubjectName> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names.stream().flatMap(Certificates::name).toList();
    } catch (CertificateParsingException | RuntimeException e) {
      return List.of();
    }
  }

  static String subject(X509Certificate certificate) {
    return Wording.printable(certificate.getSubjectX500Principal().getName());
  }

  private static Stream<SubjectName> name(List<?> name) {
    if (!(name.get(0) instanceof Integer type) || !(name.get(1) instanceof String text)) {
      return Stream.of();
    }
    return switch (type) {
      case DNS_NAME -> Stream.of(new SubjectName.Dns(text.toLowerCase(Locale.ROOT)));
      case IP_ADDRESS -> SubjectName.parsed(text).stream();
      default -> Stream.of();
    };
  }
}
