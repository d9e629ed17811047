package apim.designer.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Something outside that the drawing shows and the bundle does not configure.
///
/// @param details what nodes are told of it, as far as it is of such a kind
public record External(ElementId id, Kind kind, Label label, Details details) implements Element {
  /// What stands outside.
  public enum Kind {
    CLIENTS("clients"),
    DATABASE("database"),
    SHARED_FILE_SYSTEM("shared-file-system"),
    OUTER_PROXY("outer-proxy"),
    KEY_MANAGER("key-manager");

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

  /// @param product of a key manager
  /// @param address where a key manager is reached
  /// @param type of a database
  public record Details(
      Optional<KeyManagerProduct> product, Optional<Address> address, Optional<DatabaseType> type) {
    /// Nothing is known.
    public static final Details NONE =
        new Details(Optional.empty(), Optional.empty(), Optional.empty());

    public Details withProduct(Optional<KeyManagerProduct> newProduct) {
      return new Details(newProduct, address, type);
    }

    public Details withAddress(Optional<Address> newAddress) {
      return new Details(product, newAddress, type);
    }

    public Details withType(Optional<DatabaseType> newType) {
      return new Details(product, address, newType);
    }
  }

  public static External of(ElementId id, Kind kind, Label label) {
    return new External(id, kind, label, Details.NONE);
  }

  @Override
  public External withId(ElementId newId) {
    return new External(newId, kind, label, details);
  }

  public External withLabel(Label newLabel) {
    return new External(id, kind, newLabel, details);
  }

  /// This element with its details put through `change`.
  public External mapDetails(UnaryOperator<Details> change) {
    return new External(id, kind, label, change.apply(details));
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
