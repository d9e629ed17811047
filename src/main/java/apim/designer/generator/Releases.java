package apim.designer.generator;

import apim.designer.topology.ApimVersion;
import java.util.Optional;

/// A run of API-M releases, both ends included; without a last one it goes on.
record Releases(ApimVersion first, Optional<ApimVersion> last) {
  static final Releases ALL = from("3.0");

  static Releases from(String first) {
    return new Releases(ApimVersion.of(first), Optional.empty());
  }

  static Releases of(String first, String last) {
    return new Releases(ApimVersion.of(first), Optional.of(ApimVersion.of(last)));
  }

  boolean includes(ApimVersion version) {
    return version.isAtLeast(first.major(), first.minor())
        && last.map(end -> end.isAtLeast(version.major(), version.minor())).orElse(true);
  }
}
