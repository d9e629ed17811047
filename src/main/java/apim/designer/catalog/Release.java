package apim.designer.catalog;

import apim.designer.topology.Profile;
import java.util.List;
import java.util.Optional;

/// A release of API-M, such as 3.1: everything that tells it from another.
///
/// @param oneActiveTrafficManager whether WSO2's page forwards to one Traffic Manager and keeps the
///     others as backup
public record Release(
    String id,
    Fact<String> released,
    List<ProfileFacts> profiles,
    RoleFacts roles,
    List<Call> calls,
    List<WebApplication> webApplications,
    Fact<Boolean> oneActiveTrafficManager,
    TomlFacts toml) {
  public Release {
    profiles = List.copyOf(profiles);
    calls = List.copyOf(calls);
    webApplications = List.copyOf(webApplications);
  }

  /// What this release says of a profile; empty when it does not have it.
  public Optional<ProfileFacts> profile(Profile profile) {
    return profiles.stream().filter(facts -> facts.profile() == profile).findFirst();
  }

  /// Whether a site lets a web application through unless it says otherwise.
  public boolean servesByDefault(String webApplication) {
    return webApplications.stream()
        .filter(application -> application.id().equals(webApplication))
        .anyMatch(WebApplication::servedByDefault);
  }
}
