package apim.designer.discovery.drift;

import apim.designer.deployment.NginxInstance;
import apim.designer.discovery.NginxConfiguration;
import apim.designer.discovery.drift.Drift.Kind;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Block;
import apim.designer.nginx.Context;
import apim.designer.nginx.Place;
import apim.designer.nginx.Statement;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Compares what an nginx is told with what a design writes for it: all of it where the complete
/// nginx.conf of the design is in place, otherwise the sites among whatever else that nginx serves.
final class BalancerDrift {
  private static final String OWN_FORMAT = "apim";
  private static final Set<String> NOT_OURS = Set.of("types", "include");

  private final NginxInstance instance;
  private final NginxConfiguration deployed;
  private final Bodies bodies;
  private final List<Ref> refs;

  private BalancerDrift(
      NginxInstance instance, NginxConfiguration deployed, Function<Place, Place> given) {
    this.instance = instance;
    this.deployed = deployed;
    this.bodies = new Bodies(statement -> given.apply(deployed.placeOf(statement)));
    this.refs = List.of(instance.ref());
  }

  /// @param given where a line stands in what was given
  static List<Drift> of(
      NginxInstance instance, NginxConfiguration deployed, Function<Place, Place> given) {
    BalancerDrift drift = new BalancerDrift(instance, deployed, given);
    drift.compare();
    return List.copyOf(drift.bodies.found());
  }

  private void compare() {
    List<Statement> sites = NginxFiles.sites(instance).toList();
    List<Statement> there = deployed.http();
    if (isComplete(there)) {
      List<Statement> complete = NginxFiles.complete(instance).toList();
      bodies.compare(
          instance.id() + ": nginx.conf",
          "main",
          refs,
          without(complete, "http"),
          without(deployed.parsed().statements(), "http"));
      List<Statement> http =
          Stream.concat(
                  complete.stream()
                      .filter(one -> StatementOrder.name(one).equals("http"))
                      .flatMap(one -> ((Block) one).body().stream()),
                  sites.stream())
              .toList();
      compareHttp(http, there, true);
    } else {
      compareHttp(sites, there, false);
    }
  }

  /// The format of the complete file's own log is in no other.
  private boolean isComplete(List<Statement> http) {
    return deployed.start() == Context.MAIN
        && http.stream()
            .map(Meaning::of)
            .anyMatch(
                words ->
                    (words.contains("log_format") || words.contains("access_log"))
                        && words.contains(OWN_FORMAT));
  }

  private void compareHttp(List<Statement> designed, List<Statement> there, boolean whole) {
    List<Statement> wanted = apart(without(designed, "server"));
    List<Statement> have = apart(without(there, "server"));
    bodies.compare(
        instance.id() + ": http",
        "http",
        refs,
        wanted,
        whole ? have : have.stream().filter(one -> isMeant(one, wanted)).toList());
    servers(blocks(designed), blocks(there), whole);
  }

  private static List<Statement> without(List<Statement> body, String name) {
    return body.stream().filter(one -> !StatementOrder.name(one).equals(name)).toList();
  }

  private static List<Statement> apart(List<Statement> http) {
    return http.stream().filter(one -> !NOT_OURS.contains(StatementOrder.name(one))).toList();
  }

  private static List<Block> blocks(List<Statement> http) {
    return http.stream()
        .filter(one -> StatementOrder.name(one).equals("server"))
        .map(Block.class::cast)
        .toList();
  }

  /// Of what others put beside the sites, only what has the name of something of ours.
  private static boolean isMeant(Statement one, List<Statement> wanted) {
    return wanted.stream().anyMatch(want -> named(want).equals(named(one)));
  }

  private static List<String> named(Statement statement) {
    List<String> words = Meaning.of(statement);
    return words.subList(0, Math.min(2, words.size()));
  }

  private void servers(List<Block> designed, List<Block> there, boolean whole) {
    Servers servers = Servers.of(designed, there);
    for (Block want : designed) {
      Optional<Block> have = servers.deployed(want);
      String where = instance.id() + ": " + called(want);
      if (have.isPresent()) {
        bodies.compare(where, "server", Bodies.refs(want, refs), want.body(), have.get().body());
      } else {
        bodies.missing(where, refs, want);
      }
    }
    for (Block other : servers.others()) {
      if (whole || designed.stream().anyMatch(want -> Servers.collide(want, other))) {
        bodies.added(instance.id() + ": " + called(other), refs, other);
      }
    }
    defaults(servers, designed, there);
  }

  private static String called(Block server) {
    return "server "
        + String.join(" ", new TreeSet<>(Servers.names(server)))
        + " on "
        + String.join(" ", new TreeSet<>(Servers.ports(server)));
  }

  /// A server of ours that is asked for unknown hosts, where the design has another one for that.
  @SuppressWarnings("ReferenceEquality")
  private void defaults(Servers servers, List<Block> designed, List<Block> there) {
    Map<String, Block> wanted = Servers.defaults(designed);
    Map<String, Block> have = Servers.defaults(there);
    List<Block> ours = new ArrayList<>();
    designed.forEach(one -> servers.deployed(one).ifPresent(ours::add));
    wanted.forEach(
        (port, want) -> {
          Block is = have.get(port);
          Optional<Block> meant = servers.deployed(want);
          if (is != null
              && meant.isPresent()
              && meant.get() != is
              && Servers.ports(meant.get()).contains(port)
              && ours.stream().anyMatch(one -> one == is)) {
            bodies
                .found()
                .add(
                    new Drift(
                        Kind.MOVED,
                        Bodies.refs(want, refs),
                        "default_server",
                        instance.id() + ": unknown hosts on " + port,
                        Optional.of(called(want)),
                        Optional.of(called(is)),
                        Optional.of(bodies.placeOf(is))));
          }
        });
  }
}
