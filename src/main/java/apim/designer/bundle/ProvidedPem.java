package apim.designer.bundle;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A certificate file from a customer, which everyone may read and every node is given.
final class ProvidedPem {
  private static final Pattern CERTIFICATE =
      Pattern.compile(
          "-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----[^-]*-----END \\1-----(?:\r?\n)?");

  private ProvidedPem() {}

  /// The file as it is, or its certificates alone where a private key has got into it.
  static String withoutKeys(String pem) {
    return pem.contains("PRIVATE KEY")
        ? CERTIFICATE.matcher(pem).results().map(MatchResult::group).collect(Collectors.joining())
        : pem;
  }
}
