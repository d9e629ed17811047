package apim.designer.comparison;

import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;

/// An element, site, member or link that one of two designs has alone, or that says something else
/// in the other.
///
/// @param kind what it is, such as `load balancer`
/// @param was what it was called before it was renamed
/// @param properties of what is added or removed, all that it says
public record ElementChange(
    How how, Ref ref, String kind, Optional<Ref> was, List<PropertyChange> properties) {
  /// What became of it.
  public enum How {
    ADDED("added"),
    REMOVED("removed"),
    RENAMED("renamed"),
    CHANGED("changed");

    private final String word;

    How(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public ElementChange {
    properties = List.copyOf(properties);
  }

  /// Such as "node apim-1".
  public String name() {
    return kind + " " + ref.path();
  }
}
