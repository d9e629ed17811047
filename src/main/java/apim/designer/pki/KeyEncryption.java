package apim.designer.pki;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;

/// A private key under a passphrase.
final class KeyEncryption {
  private static final int ROUNDS = 200_000;

  private KeyEncryption() {}

  static String encrypted(KeyMaterial key, String passphrase, SecureRandom random) {
    if (passphrase.isEmpty() || !passphrase.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "a passphrase has at least one character, all of them visible ASCII, so that it fits on a"
              + " line of nginx's ssl_password_file");
    }
    try {
      OutputEncryptor encryptor =
          new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
              .setPRF(PKCS8Generator.PRF_HMACSHA256)
              .setIterationCount(ROUNDS)
              .setPassword(passphrase.toCharArray())
              .setRandom(random)
              .build();
      return Pem.encode(
          "ENCRYPTED PRIVATE KEY",
          new PKCS8EncryptedPrivateKeyInfoBuilder(key.privateKey()).build(encryptor).getEncoded());
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException("this Java can not encrypt a private key", e);
    }
  }
}
