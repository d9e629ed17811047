package apim.designer.discovery;

import apim.designer.toml.Toml;
import apim.designer.toml.TomlRefusal;
import java.util.Optional;

/// A deployment.toml as it was found.
///
/// @param toml what it says; empty where API-M would not read it
/// @param refusal why it would not
public record DeploymentFile(SourceFile file, Optional<Toml> toml, Optional<TomlRefusal> refusal) {
  private static final String OF_A_BUNDLE = ".edits";

  static DeploymentFile of(SourceFile file) {
    try {
      return new DeploymentFile(file, Optional.of(Toml.read(file.text())), Optional.empty());
    } catch (TomlRefusal refusal) {
      return new DeploymentFile(file, Optional.empty(), Optional.of(refusal));
    }
  }

  /// Whether it is a whole file, and not the edits that a bundle asks for.
  public boolean isWhole() {
    return !file.path().endsWith(OF_A_BUNDLE);
  }
}
