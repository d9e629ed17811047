package apim.designer.catalog;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A key of deployment.toml that follows from the topology: where it stands, for which profiles and
/// releases, what it is set to and why.
///
/// @param row its place in the order in which the tables of a file must stand: API-M's parser fails
///     on a table that comes after its own sub-table
/// @param keys of an array of tables the keys of each element, else one
/// @param value in words; with the recipes of whole tables the value itself, as TOML
/// @param reason the rest of a sentence
/// @param source a web address, `owner/repository:path@tag` or a thread
public record Setting(
    int row,
    Recipe recipe,
    Place place,
    List<String> keys,
    List<Scope> scopes,
    String value,
    String reason,
    String source) {

  /// Where a key stands.
  ///
  /// @param array whether `path` is an array of tables
  /// @param subTable within an element of it; empty for the element itself
  public record Place(List<String> path, boolean array, List<String> subTable) {
    public Place {
      path = List.copyOf(path);
      subTable = List.copyOf(subTable);
    }

    /// As the header of a file spells it.
    public String header() {
      String name =
          Stream.concat(path.stream(), subTable.stream()).collect(Collectors.joining("."));
      return array && subTable.isEmpty() ? "[[" + name + "]]" : "[" + name + "]";
    }
  }

  /// Whom the value leads where.
  public enum Traffic {
    /// Nobody: it is about the node itself.
    OWN("own"),
    /// The node connects to the address.
    CALLS("calls"),
    /// People and applications are shown the address.
    SHOWN("shown");

    private final String id;

    Traffic(String id) {
      this.id = id;
    }

    /// As `settings.tsv` writes it.
    public String id() {
      return id;
    }
  }

  /// The profiles and releases in which a key is set; without a last release it goes on.
  public record Scope(
      Set<Profile> profiles, ApimVersion first, Optional<ApimVersion> last, Traffic traffic) {
    public Scope {
      profiles = Set.copyOf(profiles);
    }

    boolean includes(Profile profile, ApimVersion version) {
      return profiles.contains(profile)
          && version.isAtLeast(first.major(), first.minor())
          && last.map(end -> end.isAtLeast(version.major(), version.minor())).orElse(true);
    }
  }

  public Setting {
    keys = List.copyOf(keys);
    scopes = List.copyOf(scopes);
  }

  /// The one key, or the first of an element.
  public String key() {
    return keys.getFirst();
  }

  public boolean includes(Profile profile, ApimVersion version) {
    return traffic(profile, version).isPresent();
  }

  /// Empty where the key is not set for the profile and release.
  public Optional<Traffic> traffic(Profile profile, ApimVersion version) {
    return scopes.stream()
        .filter(scope -> scope.includes(profile, version))
        .map(Scope::traffic)
        .findFirst();
  }
}
