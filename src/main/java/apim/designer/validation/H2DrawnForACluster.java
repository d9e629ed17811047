package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An H2 database that is drawn for several nodes.
record H2DrawnForACluster() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "h2-drawn-for-a-cluster",
            Severity.WARNING,
            "The H2 that API-M ships lies in files of one node: what is published on one is missing"
                + " on the other.",
            Sources.ACTIVE_ACTIVE_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.topology().externals().stream()
        .filter(external -> external.kind() == External.Kind.DATABASE)
        .filter(external -> external.details().type().equals(Optional.of(DatabaseType.H2)))
        .flatMap(external -> of(deployment, external));
  }

  private Stream<Finding> of(Deployment deployment, External database) {
    List<ElementId> users = users(deployment, database.id());
    return users.size() < 2
        ? Stream.of()
        : Stream.of(
            finding(
                Ref.of(database.id()),
                "Nodes "
                    + Phrase.list(users)
                    + " cannot share the H2 database "
                    + database.id()
                    + "; choose the kind of the database server that all of them use."));
  }

  /// The nodes that are linked to it; where none is, all that keep APIs and users.
  private static List<ElementId> users(Deployment deployment, ElementId database) {
    List<ElementId> linked =
        deployment.topology().links().stream()
            .filter(link -> link.from().equals(database) || link.to().equals(database))
            .map(link -> link.from().equals(database) ? link.to() : link.from())
            .filter(id -> deployment.server(id).isPresent())
            .distinct()
            .toList();
    return linked.isEmpty()
        ? deployment.servers().stream()
            .filter(server -> H2InACluster.SHARING.contains(server.profile()))
            .map(ApimServer::id)
            .distinct()
            .toList()
        : linked;
  }
}
