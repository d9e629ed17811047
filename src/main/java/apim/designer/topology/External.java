package apim.designer.topology;

import java.util.Arrays;
import java.util.Optional;

/// Something outside that the drawing shows and the bundle does not configure.
public record External(ElementId id, Kind kind, Label label) {
  /// What stands outside.
  public enum Kind {
    CLIENTS("clients"),
    DATABASE("database"),
    SHARED_FILE_SYSTEM("shared-file-system"),
    OUTER_PROXY("outer-proxy");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    public static Optional<Kind> of(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
  }

  public External withId(ElementId newId) {
    return new External(newId, kind, label);
  }

  public External withLabel(Label newLabel) {
    return new External(id, kind, newLabel);
  }
}
