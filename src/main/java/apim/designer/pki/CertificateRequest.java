package apim.designer.pki;

import java.util.List;

/// What is asked of a certificate: the names it is for, the kind of its key, how long it is valid.
///
/// @param names DNS names, wildcards with one left-most `*`, or IP addresses; the first is the
///   common name
/// @param days 1 to 36500
public record CertificateRequest(List<String> names, KeyKind key, int days) {
  public CertificateRequest {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "a certificate needs at least one name; give the load balancer a site");
    }
    names = names.stream().map(SubjectName::of).map(SubjectName::text).distinct().toList();
    requireDays(days);
  }

  /// The names as OpenSSL's `subjectAltName` writes them, such as `DNS:api.example.com` and
  /// `IP:10.0.0.1`.
  public List<String> alternativeNames() {
    return names.stream().map(SubjectName::of).map(SubjectName::inExtension).toList();
  }

  static void requireDays(int days) {
    if (days < 1 || days > 36_500) {
      throw new IllegalArgumentException("a certificate is valid for 1 to 36500 days");
    }
  }
}
