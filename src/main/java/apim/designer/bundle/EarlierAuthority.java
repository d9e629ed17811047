package apim.designer.bundle;

import apim.designer.pki.CertificateAuthority;
import apim.designer.pki.PrivateKeyPem;

/// The private certificate authority of an earlier bundle, so that clients that trust it need
/// nothing new.
///
/// @param certificate the text of its `ca/ca.crt`
/// @param key the text of its `ca/ca.key`
public record EarlierAuthority(String certificate, String key) {
  /// Throws IllegalArgumentException, with a sentence, where the two are not an authority.
  public EarlierAuthority {
    read(certificate, key);
  }

  CertificateAuthority read() {
    return read(certificate, key);
  }

  private static CertificateAuthority read(String certificate, String key) {
    return new CertificateAuthority(certificate, new PrivateKeyPem(key));
  }

  @Override
  public String toString() {
    return "an earlier authority";
  }
}
