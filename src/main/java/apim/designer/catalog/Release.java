package apim.designer.catalog;

import apim.designer.topology.Profile;
import apim.designer.topology.WebApp;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /// What a site lets through unless it says otherwise: all but what the release keeps closed.
  public Set<WebApp> servedByDefault() {
    Set<WebApp> served = EnumSet.allOf(WebApp.class);
    webApplications.stream()
        .filter(application -> !application.servedByDefault())
        .flatMap(application -> WebApp.of(application.id()).stream())
        .forEach(served::remove);
    return Collections.unmodifiableSet(served);
  }
}
