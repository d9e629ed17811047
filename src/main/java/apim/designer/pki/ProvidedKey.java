package apim.designer.pki;

import java.io.IOException;
import java.io.StringReader;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/// A key file that someone gave us, in any of the forms that nginx takes: PKCS#8, or the older
/// forms of RSA and EC keys.
sealed interface ProvidedKey {
  record Plain(SubjectPublicKeyInfo publicKey) implements ProvidedKey {}

  record Encrypted() implements ProvidedKey {}

  record Unreadable() implements ProvidedKey {}

  int LONGEST = 1 << 16;

  static ProvidedKey read(String pem) {
    if (pem.length() > LONGEST) {
      return new Unreadable();
    }
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
        switch (found) {
          case PrivateKeyInfo key -> {
            return new Plain(PublicKeys.of(key));
          }
          case PEMKeyPair pair -> {
            return new Plain(PublicKeys.of(pair.getPrivateKeyInfo()));
          }
          case PEMEncryptedKeyPair _, PKCS8EncryptedPrivateKeyInfo _ -> {
            return new Encrypted();
          }
          default -> {} // parameters of a curve, or a certificate beside the key
        }
      }
      return new Unreadable();
    } catch (IOException | RuntimeException e) {
      return new Unreadable();
    }
  }
}
