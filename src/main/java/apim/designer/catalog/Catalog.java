package apim.designer.catalog;

import apim.designer.topology.ApimVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What WSO2 ships: every release of API-M that can be drawn, read when it is first asked for.
public final class Catalog {
  private final ReleaseReader reader;
  private final List<String> releases;
  private final Map<String, List<Setting>> settings = new ConcurrentHashMap<>();
  private final Map<String, Release> read = new ConcurrentHashMap<>();

  Catalog(ReleaseReader reader) {
    this.reader = reader;
    this.releases = reader.releases();
  }

  /// The catalog that comes with the designer, for the caller to keep. A malformed resource is a
  /// fault in the program: an `IllegalStateException` names the file and the field.
  public static Catalog standard() {
    return new Catalog(ReleaseReader.ofResources());
  }

  /// The releases as `major.minor`, oldest first.
  public List<String> releases() {
    return releases;
  }

  /// The release that a version belongs to, by its major and minor number; empty when the catalog
  /// does not know it.
  public Optional<Release> release(ApimVersion version) {
    String id = version.release();
    return releases.contains(id)
        ? Optional.of(read.computeIfAbsent(id, reader::release))
        : Optional.empty();
  }

  /// The release by whose facts a version is judged: its own; of one that the catalog does not know,
  /// the last before it. Empty where it is older than all.
  public Optional<Release> judging(ApimVersion version) {
    return release(version)
        .or(
            () ->
                releases.reversed().stream()
                    .map(ApimVersion::of)
                    .filter(known -> version.isAtLeast(known.major(), known.minor()))
                    .findFirst()
                    .flatMap(this::release));
  }

  /// The release whose facts come nearest to a version: the one that judges it, else the oldest.
  public Release nearest(ApimVersion version) {
    return judging(version).or(() -> release(ApimVersion.of(releases.getFirst()))).orElseThrow();
  }

  /// Every key of deployment.toml that follows from a topology, in the order of a file.
  public List<Setting> settings() {
    return settings.computeIfAbsent(SettingsReader.FILE, missing -> reader.settings());
  }
}
