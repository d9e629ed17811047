package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.toml.Toml.Found;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A node with the deployment.toml of another profile, by its server role.
record FileOfOtherProfile() implements ListedRule {
  /// As WSO2's templates have them: from 4.3 a key manager's is that of a control plane. `default`,
  /// of a node that runs everything, is in files of every profile.
  private static final Map<String, Set<Profile>> ROLES =
      Map.of(
          "control-plane", EnumSet.of(Profile.CONTROL_PLANE, Profile.KEY_MANAGER),
          "gateway-worker", EnumSet.of(Profile.GATEWAY, Profile.GATEWAY_MANAGER),
          "traffic-manager", EnumSet.of(Profile.TRAFFIC_MANAGER),
          "api-key-manager", EnumSet.of(Profile.KEY_MANAGER),
          "api-key-manager-deprecated", EnumSet.of(Profile.KEY_MANAGER),
          "api-publisher", EnumSet.of(Profile.PUBLISHER),
          "api-publisher-deprecated", EnumSet.of(Profile.PUBLISHER),
          "api-devportal", EnumSet.of(Profile.DEVPORTAL),
          "api-devportal-deprecated", EnumSet.of(Profile.DEVPORTAL));

  @Override
  public Entry entry() {
    return new Entry(
        "file-of-other-profile",
        Severity.WARNING,
        "The node gets the tables of another profile and lacks those of its own.",
        Sources.PROFILE_TEMPLATES);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return AttachedToml.all(deployment).flatMap(attached -> of(attached).stream());
  }

  private Optional<Finding> of(AttachedToml attached) {
    Profile profile = attached.server().profile();
    return attached
        .toml()
        .value("server", "server_role")
        .filter(role -> isOfAnother(role, profile))
        .map(role -> finding(attached, role, profile));
  }

  private static boolean isOfAnother(Found role, Profile profile) {
    return role.text()
        .flatMap(text -> Optional.ofNullable(ROLES.get(text)))
        .filter(profiles -> !profiles.contains(profile))
        .isPresent();
  }

  private Finding finding(AttachedToml attached, Found role, Profile profile) {
    return finding(
        attached.ref(),
        attached.line(role.line())
            + ", server_role is \""
            + role.text().orElse("")
            + "\", but the node is drawn as "
            + profile.id()
            + "; attach the file of its own profile, or draw it as what it is.",
        new QuickFix(
            QuickFix.Way.WITHOUT_FILE,
            "Do without the file",
            new Edit.Change(attached.server().node().withDeploymentToml(Optional.empty()))));
  }
}
