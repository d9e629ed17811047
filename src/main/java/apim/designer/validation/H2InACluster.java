package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml;
import apim.designer.toml.Toml.Found;
import apim.designer.topology.ElementId;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A node that shares its databases with others and whose file has H2 in a file of its own.
record H2InACluster() implements ListedRule {
  private static final List<String> SHARED = List.of("apim_db", "shared_db");

  /// Gateways and traffic managers of 4.x work without a common database.
  static final Set<Profile> SHARING =
      Set.of(
          Profile.ALL_IN_ONE,
          Profile.CONTROL_PLANE,
          Profile.PUBLISHER,
          Profile.DEVPORTAL,
          Profile.KEY_MANAGER);

  @Override
  public Entry entry() {
    return new Entry(
            "h2-in-a-cluster",
            Severity.WARNING,
            "Each node has APIs, users and keys of its own: what is published on one is missing on"
                + " the other.",
            Sources.ACTIVE_ACTIVE_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<AttachedToml> files = AttachedToml.all(deployment).toList();
    if (files.isEmpty()) {
      return Stream.of();
    }
    List<ElementId> sharing =
        deployment.servers().stream()
            .filter(server -> SHARING.contains(server.profile()))
            .map(ApimServer::id)
            .distinct()
            .toList();
    return files.stream()
        .filter(attached -> sharing.contains(attached.server().id()))
        .flatMap(attached -> of(attached, sharing));
  }

  private Stream<Finding> of(AttachedToml attached, List<ElementId> sharing) {
    List<ElementId> others =
        sharing.stream().filter(id -> !id.equals(attached.server().id())).toList();
    List<String> databases =
        SHARED.stream().filter(name -> inFile(attached.toml(), name).isPresent()).toList();
    if (others.isEmpty() || databases.isEmpty()) {
      return Stream.of();
    }
    List<Integer> lines =
        databases.stream()
            .flatMap(name -> inFile(attached.toml(), name).stream())
            .map(Found::line)
            .toList();
    return Stream.of(
        finding(
            attached.ref(),
            attached.lines(lines)
                + ", "
                + Phrase.list(databases.stream().map(name -> "[database." + name + "]").toList())
                + (databases.size() == 1 ? " is" : " are")
                + " H2 in a file of this node, which "
                + Phrase.list(others)
                + " cannot share; name the database server that all of them use."));
  }

  /// What says that the database is H2; as a server (`jdbc:h2:tcp:`), H2 can be shared.
  private static Optional<Found> inFile(Toml toml, String name) {
    Optional<Found> url = toml.value("database", name, "url");
    String address = url.flatMap(Found::text).orElse("").toLowerCase(Locale.ROOT);
    if (address.startsWith("jdbc:h2:tcp:") || address.startsWith("jdbc:h2:ssl:")) {
      return Optional.empty();
    }
    return toml.value("database", name, "type")
        .filter(type -> type.text().filter("h2"::equalsIgnoreCase).isPresent())
        .or(() -> url.filter(_ -> address.startsWith("jdbc:h2:")));
  }
}
