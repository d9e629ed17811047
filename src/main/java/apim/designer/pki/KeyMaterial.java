package apim.designer.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// A private key and the public key that belongs to it.
record KeyMaterial(PrivateKeyInfo privateKey, SubjectPublicKeyInfo publicKey) {
  private static final String WANTED =
      "the private key can not be read; it must be an EC (P-256, P-384) or RSA key in a PEM file"
          + " that begins with -----BEGIN PRIVATE KEY-----";

  static KeyMaterial made(KeyKind kind, SecureRandom random) {
    try {
      KeyPairGenerator generator =
          switch (kind) {
            case EC_P256 -> ec("secp256r1", random);
            case EC_P384 -> ec("secp384r1", random);
            case RSA_2048 -> rsa(2048, random);
            case RSA_3072 -> rsa(3072, random);
            case RSA_4096 -> rsa(4096, random);
          };
      return of(PrivateKeyInfo.getInstance(generator.generateKeyPair().getPrivate().getEncoded()));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java makes no key of the kind " + kind, e);
    }
  }

  /// @throws IllegalArgumentException when the text is no such key
  static KeyMaterial read(String pem) {
    try {
      Pem.Block block = Pem.blocks(pem).getFirst();
      if (!block.label().equals("PRIVATE KEY")) {
        throw new IllegalArgumentException(WANTED);
      }
      KeyMaterial key = of(PrivateKeyInfo.getInstance(block.der()));
      key.signatureAlgorithm();
      return key;
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(WANTED, e);
    }
  }

  static KeyMaterial of(PrivateKeyInfo key) throws IOException {
    return new KeyMaterial(key, PublicKeys.of(key));
  }

  String pem() {
    return Pem.encode("PRIVATE KEY", encoded());
  }

  byte[] encoded() {
    try {
      return privateKey.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("the private key has no encoding", e);
    }
  }

  PrivateKey forSigning() {
    try {
      String family = isRsa() ? "RSA" : "EC";
      return KeyFactory.getInstance(family).generatePrivate(new PKCS8EncodedKeySpec(encoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java can not use the private key", e);
    }
  }

  /// The signature that this key makes, of the strength of its curve.
  String signatureAlgorithm() {
    AlgorithmIdentifier algorithm = publicKey.getAlgorithm();
    if (isRsa()) {
      return "SHA256withRSA";
    }
    if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      if (X9ObjectIdentifiers.prime256v1.equals(algorithm.getParameters())) {
        return "SHA256withECDSA";
      }
      if (SECObjectIdentifiers.secp384r1.equals(algorithm.getParameters())) {
        return "SHA384withECDSA";
      }
    }
    throw new IllegalArgumentException(WANTED);
  }

  @Override
  public String toString() {
    return "KeyMaterial[hidden]";
  }

  private boolean isRsa() {
    return publicKey.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
  }

  private static KeyPairGenerator ec(String curve, SecureRandom random)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve), random);
    return generator;
  }

  private static KeyPairGenerator rsa(int bits, SecureRandom random)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4), random);
    return generator;
  }
}
