package apim.designer.generator;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml;
import java.util.Optional;
import java.util.regex.Pattern;

/// The key with which all nodes of a database encrypt, from API-M 4.7
/// (<https://github.com/wso2/product-apim/blob/v4.7.0/all-in-one-apim/modules/distribution/product/src/main/startup-scripts/api-manager.sh>,
/// which makes one for a node that has none). It is no part of a design.
public sealed interface EncryptionKey {
  /// What stands for the key where none may be written: in a preview, and in files without keys.
  String PLACEHOLDER = "make one for all nodes: openssl rand -hex 32";

  /// One that was made for this bundle, or that an earlier one has: 64 hexadecimal digits.
  record Made(String digits) implements EncryptionKey {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

    public Made {
      if (!FORM.matcher(digits).matches()) {
        throw new IllegalArgumentException("an encryption key has 64 hexadecimal digits");
      }
    }

    /// Empty where the text is no such key.
    public static Optional<Made> read(String text) {
      return FORM.matcher(text).matches() ? Optional.of(new Made(text)) : Optional.empty();
    }

    /// Not the key: it belongs in no log.
    @Override
    public String toString() {
      return "Made";
    }
  }

  /// None is there yet; a [#PLACEHOLDER] says what to do.
  record ToBeMade() implements EncryptionKey {}

  /// The file at hand is all there is, so no key can be the same on every node: none is written.
  record LeftOut() implements EncryptionKey {}

  /// The key that some node of the deployment already has in its file.
  static Optional<String> known(Deployment deployment) {
    return deployment.servers().stream().flatMap(server -> of(server).stream()).findFirst();
  }

  private static Optional<String> of(ApimServer server) {
    return server.file().flatMap(file -> file.text("encryption", "key"));
  }

  /// What a node's file is to say; empty where it stays as it is.
  ///
  /// @param known the key that some node already has
  default Optional<String> textFor(ApimServer server, Optional<String> known) {
    if (of(server).isPresent()
        || server.file().filter(EncryptionKey::encryptsOtherwise).isPresent()) {
      return Optional.empty();
    }
    return known.or(
        () ->
            switch (this) {
              case Made(String digits) -> Optional.of(digits);
              case ToBeMade() -> Optional.of(PLACEHOLDER);
              case LeftOut() -> Optional.empty();
            });
  }

  /// A file may choose the key store in place of a key.
  private static boolean encryptsOtherwise(Toml file) {
    return file.text("encryption", "internal_crypto_provider")
        .filter(provider -> !provider.contains("SymmetricKey"))
        .isPresent();
  }
}
