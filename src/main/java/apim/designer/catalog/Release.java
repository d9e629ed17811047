package apim.designer.catalog;

import apim.designer.topology.Profile;
import java.util.List;
import java.util.Optional;

/// A release of API-M, such as 3.1: the profiles that it has and what its deployment.toml knows.
public record Release(
    String id, Fact<String> released, List<ProfileFacts> profiles, TomlFacts toml) {
  public Release {
    profiles = List.copyOf(profiles);
  }

  /// What this release says of a profile; empty when it does not have it.
  public Optional<ProfileFacts> profile(Profile profile) {
    return profiles.stream().filter(facts -> facts.profile() == profile).findFirst();
  }
}
