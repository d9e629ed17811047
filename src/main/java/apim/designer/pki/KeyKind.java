package apim.designer.pki;

/// The kind and size of a private key.
public enum KeyKind {
  EC_P256,
  EC_P384,
  RSA_2048,
  RSA_3072,
  RSA_4096
}
