package apim.designer.pki;

/// A private key as an unencrypted PEM file (PKCS#8, `BEGIN PRIVATE KEY`), of a kind that we make.
/// Printing it shows no key material.
///
/// @throws IllegalArgumentException from the constructor, with a sentence for the user, when the
///     text is no such key
public record PrivateKeyPem(String pem) {
  public PrivateKeyPem {
    KeyMaterial.read(pem);
  }

  KeyMaterial material() {
    return KeyMaterial.read(pem);
  }

  @Override
  public String toString() {
    return "PrivateKeyPem[hidden]";
  }
}
