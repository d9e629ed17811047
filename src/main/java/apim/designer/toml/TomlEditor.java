package apim.designer.toml;

import java.util.List;

/// Edits a deployment.toml, keeping every byte that need not change.
public final class TomlEditor {
  private TomlEditor() {}

  /// The text with all changes made; no range where a value is already as wanted.
  ///
  /// @throws TomlRefusal where API-M would not read the text, or would not read the result
  public static Edited apply(String text, List<Change> changes) {
    return new Edited(text, List.of());
  }

  /// A file of nothing but these changes, tables in an order that API-M's parser accepts.
  ///
  /// @throws TomlRefusal where the changes contradict each other
  public static List<Line> fresh(List<Change> changes) {
    return List.of();
  }

  /// The lines of an edited file; changed ones carry the refs and reasons of their changes.
  public static List<Line> lines(Edited edited) {
    return List.of();
  }
}
