package apim.designer.bundle;

import apim.designer.generator.EncryptionKey;
import apim.designer.pki.Issuer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// What the keys and certificates of one export are made with.
///
/// @param now when they begin to be valid
/// @param passphrase for the keys that are to be encrypted; made up where there is none
/// @param authority the private authority of an earlier bundle; a new one where there is none
/// @param encryption the key with which an earlier bundle's nodes encrypt; a new one where there is
///     none
public record Issuance(
    Instant now,
    SecureRandom random,
    Optional<Passphrase> passphrase,
    Optional<EarlierAuthority> authority,
    Optional<EncryptionKey.Made> encryption) {
  /// With nothing but time and chance.
  public static Issuance of(Instant now, SecureRandom random) {
    return new Issuance(now, random, Optional.empty(), Optional.empty(), Optional.empty());
  }

  EncryptionKey encryptionKey() {
    return encryption.orElseGet(
        () -> {
          byte[] bytes = new byte[32];
          random.nextBytes(bytes);
          return new EncryptionKey.Made(HexFormat.of().formatHex(bytes));
        });
  }

  Issuer issuer() {
    return new Issuer(now, random);
  }
}
