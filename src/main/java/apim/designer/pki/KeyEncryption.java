package apim.designer.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// A private key under a passphrase: PBES2 (RFC 8018 §6.2) with the JDK's own ciphers, so that no
/// provider has to be registered.
final class KeyEncryption {
  private static final int ROUNDS = 200_000;
  private static final int KEY_BYTES = 32;
  private static final int BLOCK_BYTES = 16;

  private KeyEncryption() {}

  static String encrypted(KeyMaterial key, String passphrase, SecureRandom random) {
    if (passphrase.isEmpty() || !passphrase.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "a passphrase has at least one character, all of them printable ASCII, so that it fits on"
              + " a line of nginx's ssl_password_file");
    }
    byte[] salt = new byte[BLOCK_BYTES];
    byte[] start = new byte[BLOCK_BYTES];
    random.nextBytes(salt);
    random.nextBytes(start);
    try {
      byte[] secret =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(
                  new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, KEY_BYTES * Byte.SIZE))
              .getEncoded();
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new IvParameterSpec(start));
      return Pem.encode(
          "ENCRYPTED PRIVATE KEY",
          new EncryptedPrivateKeyInfo(scheme(salt, start), cipher.doFinal(key.encoded()))
              .getEncoded());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java can not encrypt a private key", e);
    }
  }

  private static AlgorithmIdentifier scheme(byte[] salt, byte[] start) {
    AlgorithmIdentifier hmac =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_PBES2,
        new PBES2Parameters(
            new KeyDerivationFunc(
                PKCSObjectIdentifiers.id_PBKDF2, new PBKDF2Params(salt, ROUNDS, KEY_BYTES, hmac)),
            new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(start))));
  }
}
