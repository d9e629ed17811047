package apim.designer.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Something outside that the drawing shows and the bundle does not configure.
public record External(ElementId id, Kind kind, Label label) implements Element {
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

  @Override
  public External withId(ElementId newId) {
    return new External(newId, kind, label);
  }

  public External withLabel(Label newLabel) {
    return new External(id, kind, newLabel);
  }

  @Override
  public List<ElementId> named() {
    return List.of();
  }

  @Override
  public External naming(UnaryOperator<ElementId> name) {
    return this;
  }

  @Override
  public External without(Set<ElementId> gone) {
    return this;
  }
}
