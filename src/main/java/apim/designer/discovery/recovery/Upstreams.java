package apim.designer.discovery.recovery;

import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.topology.Affinity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `upstream` blocks of an nginx by name, the first of a name.
record Upstreams(Map<String, Block> byName, BlockScope http) {
  private static final String OURS = "apim_";

  static Upstreams of(BlockScope http) {
    Map<String, Block> byName = new LinkedHashMap<>();
    for (Block block : http.blocks("upstream")) {
      if (!block.arguments().isEmpty()) {
        byName.putIfAbsent(block.arguments().getFirst().value(), block);
      }
    }
    return new Upstreams(byName, http);
  }

  Optional<Block> named(String target) {
    return Optional.ofNullable(byName.get(target));
  }

  /// The servers behind a target, each address once.
  List<Backend> backends(Forwarding forwarding) {
    if (forwarding.target().equals(Forwarding.NOWHERE)) {
      return List.of();
    }
    Optional<Block> upstream = named(forwarding.target());
    if (upstream.isEmpty()) {
      return forwarding.target().contains("$")
          ? List.of()
          : Backend.of(
                  forwarding.pass(), forwarding.target(), forwarding.tls() ? 443 : 80, false, "")
              .stream()
              .toList();
    }
    List<Backend> distinct = new ArrayList<>();
    for (Directive server : upstream.get().directives("server")) {
      Backend.of(server)
          .filter(
              backend ->
                  distinct.stream()
                      .noneMatch(
                          other ->
                              other.host().equals(backend.host())
                                  && other.port().equals(backend.port())))
          .ifPresent(distinct::add);
    }
    return distinct;
  }

  Affinity affinity(Forwarding forwarding) {
    return named(forwarding.target())
        .map(block -> Backend.affinity(http.inside(block)).affinity())
        .orElse(new Affinity.None());
  }

  /// Whether this designer has written it.
  boolean isOurs(String target) {
    return target.startsWith(OURS)
        && named(target)
            .filter(
                block ->
                    block.directives("zone").stream()
                        .anyMatch(zone -> BlockScope.first(zone).equals(target)))
            .isPresent();
  }

  /// The id of the site that an upstream of ours is for.
  Optional<String> siteOf(String target) {
    return isOurs(target) ? Optional.of(target.substring(OURS.length())) : Optional.empty();
  }
}
