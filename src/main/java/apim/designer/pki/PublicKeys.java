package apim.designer.pki;

import java.io.IOException;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// Public keys, in one encoding each, so that equal keys are equal bytes.
final class PublicKeys {
  private PublicKeys() {}

  /// The public key that belongs to a private key.
  ///
  /// @throws IOException or a runtime exception when it is no key that we know
  static SubjectPublicKeyInfo of(PrivateKeyInfo key) throws IOException {
    AsymmetricKeyParameter parameters = PrivateKeyFactory.createKey(key);
    return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
        switch (parameters) {
          case RSAPrivateCrtKeyParameters rsa ->
              new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
          case ECPrivateKeyParameters ec ->
              new ECPublicKeyParameters(
                  new FixedPointCombMultiplier()
                      .multiply(ec.getParameters().getG(), ec.getD())
                      .normalize(),
                  ec.getParameters());
          case Ed25519PrivateKeyParameters ed -> ed.generatePublicKey();
          default -> throw new IOException("a kind of key that is not used for TLS");
        });
  }

  /// The same key without liberties of the encoding, such as a compressed point.
  static SubjectPublicKeyInfo canonical(byte[] encoded) throws IOException {
    return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
        PublicKeyFactory.createKey(SubjectPublicKeyInfo.getInstance(encoded)));
  }
}
