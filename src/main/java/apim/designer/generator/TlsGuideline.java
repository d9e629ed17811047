package apim.designer.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// A version of Mozilla's recommendations for TLS servers.
///
/// @param ciphers for TLS 1.2, in OpenSSL's notation
record TlsGuideline(String version, String protocols, String ciphers, String curves) {
  /// Guideline 6.0, "intermediate". Its post-quantum group is left out: OpenSSL before 3.5 refuses
  /// the whole list because of it.
  static TlsGuideline intermediate() {
    Properties facts = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            TlsGuideline.class.getResourceAsStream("tls-intermediate.properties"))) {
      facts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TlsGuideline(
        facts.getProperty("version", ""),
        facts.getProperty("protocols", ""),
        facts.getProperty("ciphers", ""),
        facts.getProperty("curves", ""));
  }
}
