package apim.designer.discovery.recovery;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Release;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a node runs as, by what people call it and by what is asked of it.
final class ProfileGuess {
  private static final Map<Pattern, Profile> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(Pattern.compile("publisher|\\bpub\\b"), Profile.PUBLISHER);
    NAMES.put(Pattern.compile("dev-?portal|\\bstore\\b|apistore"), Profile.DEVPORTAL);
    NAMES.put(Pattern.compile("key-?manager|\\bkm\\b|\\bsslkm\\b"), Profile.KEY_MANAGER);
    NAMES.put(Pattern.compile("traffic-?manager|\\btm\\b|\\bssltm\\b"), Profile.TRAFFIC_MANAGER);
    NAMES.put(Pattern.compile("control-?plane|\\bcp\\b|\\bacp\\b"), Profile.CONTROL_PLANE);
    NAMES.put(Pattern.compile("gw|gateway"), Profile.GATEWAY);
  }

  /// `server_role` of deployment.toml, as WSO2's templates have them.
  private static final Map<String, Profile> ROLES =
      Map.of(
          "control-plane", Profile.CONTROL_PLANE,
          "gateway-worker", Profile.GATEWAY,
          "traffic-manager", Profile.TRAFFIC_MANAGER,
          "api-key-manager", Profile.KEY_MANAGER,
          "api-key-manager-deprecated", Profile.KEY_MANAGER,
          "api-publisher", Profile.PUBLISHER,
          "api-publisher-deprecated", Profile.PUBLISHER,
          "api-devportal", Profile.DEVPORTAL,
          "api-devportal-deprecated", Profile.DEVPORTAL);

  private ProfileGuess() {}

  /// What a role in deployment.toml stands for; `default` is in files of every profile.
  static Optional<Profile> ofRole(String role) {
    return Optional.ofNullable(ROLES.get(role));
  }

  /// The profile that words name.
  static Optional<Profile> named(String words) {
    // Digits and underscores part words; what WSO2 and domains are called names no profile.
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[0-9_.]+", " ");
    return NAMES.entrySet().stream()
        .filter(name -> name.getKey().matcher(plain).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  static String siteOf(Profile profile) {
    return switch (profile) {
      case ALL_IN_ONE, CONTROL_PLANE -> "portals";
      case GATEWAY, GATEWAY_MANAGER -> "gateway-management";
      case PUBLISHER, DEVPORTAL, KEY_MANAGER, TRAFFIC_MANAGER -> profile.id();
    };
  }

  /// What a node is whose ports these are.
  ///
  /// @param named what its sites of the management port are called
  /// @param management whether such a site leads to it
  /// @param traffic whether calls of APIs do
  /// @param gatewaysApart whether other nodes take calls of APIs and nothing else
  static Profile of(
      Optional<Profile> named, boolean management, boolean traffic, boolean gatewaysApart) {
    if (!management) {
      return Profile.GATEWAY;
    }
    if (traffic) {
      return named.filter(Profile.GATEWAY::equals).orElse(Profile.ALL_IN_ONE);
    }
    return named
        .map(profile -> profile == Profile.GATEWAY ? Profile.GATEWAY_MANAGER : profile)
        .orElse(gatewaysApart ? Profile.CONTROL_PLANE : Profile.ALL_IN_ONE);
  }

  /// The newest release that has all of these profiles and calls none of them deprecated; the newest
  /// of all where none does.
  static ApimVersion release(Collection<Profile> profiles, Catalog catalog) {
    List<ApimVersion> newestFirst =
        catalog.releases().reversed().stream().map(id -> ApimVersion.of(id + ".0")).toList();
    return newestFirst.stream()
        .filter(
            version ->
                catalog
                    .release(version)
                    .filter(release -> hasAll(release, Set.copyOf(profiles)))
                    .isPresent())
        .findFirst()
        .orElse(newestFirst.getFirst());
  }

  private static boolean hasAll(Release release, Set<Profile> profiles) {
    return profiles.stream()
        .allMatch(
            profile -> release.profile(profile).filter(facts -> !facts.deprecated()).isPresent());
  }
}
