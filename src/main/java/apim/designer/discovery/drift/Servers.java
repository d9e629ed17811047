package apim.designer.discovery.drift;

import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds for each server of a design the deployed one that is meant, by what it listens on and
/// answers to, or by what else they share.
final class Servers {
  private static final Set<String> IDENTITY = Set.of("listen", "server_name");
  private static final double ALIKE = 0.5;

  private final IdentityHashMap<Block, Block> pairs = new IdentityHashMap<>();
  private final List<Block> missing;
  private final List<Block> others;

  private Servers(List<Block> designed, List<Block> deployed) {
    this.missing = new ArrayList<>(designed);
    this.others = new ArrayList<>(deployed);
  }

  static Servers of(List<Block> designed, List<Block> deployed) {
    Servers servers = new Servers(designed, deployed);
    servers.pair((a, b) -> names(a).equals(names(b)) && ports(a).equals(ports(b)) ? 1 : 0);
    servers.pair((a, b) -> names(a).equals(names(b)) ? likeness(a, b) : 0);
    servers.pair((a, b) -> share(names(a), names(b)) ? likeness(a, b) : 0);
    servers.pair((a, b) -> share(ports(a), ports(b)) ? likeness(a, b) : 0);
    return servers;
  }

  private interface Likeness {
    double of(Block designed, Block deployed);
  }

  // Two servers may say the same.
  @SuppressWarnings("ReferenceEquality")
  private void pair(Likeness likeness) {
    for (Block want : List.copyOf(missing)) {
      Optional<Block> best = Optional.empty();
      double most = 0;
      for (Block other : others) {
        double now = likeness.of(want, other);
        if (now >= ALIKE && now > most) {
          most = now;
          best = Optional.of(other);
        }
      }
      if (best.isPresent()) {
        pairs.put(want, best.get());
        missing.removeIf(one -> one == want);
        Block taken = best.get();
        others.removeIf(one -> one == taken);
      }
    }
  }

  Optional<Block> deployed(Block designed) {
    return Optional.ofNullable(pairs.get(designed));
  }

  /// Those that no design writes.
  List<Block> others() {
    return others;
  }

  /// Whether two servers would both be asked for the same host on the same port.
  static boolean collide(Block one, Block other) {
    return share(ports(one), ports(other)) && share(names(one), names(other));
  }

  static Set<String> ports(Block server) {
    return server.directives("listen").stream()
        .filter(listen -> !listen.arguments().isEmpty())
        .map(listen -> Meaning.address(listen.arguments().getFirst().value()))
        .collect(Collectors.toSet());
  }

  static Set<String> names(Block server) {
    return server.directives("server_name").stream()
        .flatMap(directive -> Meaning.of(directive).stream().skip(1))
        .collect(Collectors.toSet());
  }

  /// The part of what either says that both say.
  private static double likeness(Block one, Block other) {
    Set<List<String>> mine = said(one);
    Set<List<String>> theirs = said(other);
    Set<List<String>> all = new HashSet<>(mine);
    all.addAll(theirs);
    mine.retainAll(theirs);
    return all.isEmpty() ? 1 : (double) mine.size() / all.size();
  }

  private static Set<List<String>> said(Block server) {
    Set<List<String>> said = new HashSet<>();
    for (Statement statement : server.body()) {
      if (!IDENTITY.contains(StatementOrder.name(statement))) {
        said.add(Meaning.of(statement));
      }
      if (statement instanceof Block block) {
        block.body().forEach(inner -> said.add(Meaning.of(inner)));
      }
    }
    said.remove(List.<String>of());
    return said;
  }

  private static boolean share(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /// Which server answers on an address and port where no name fits: the one that says so, or else
  /// the first (https://nginx.org/en/docs/http/request_processing.html).
  static Map<String, Block> defaults(List<Block> servers) {
    Map<String, Block> first = new TreeMap<>();
    Map<String, Block> said = new TreeMap<>();
    for (Block server : servers) {
      for (Directive listen : server.directives("listen")) {
        List<String> words = Meaning.of(listen);
        if (words.size() > 1) {
          first.putIfAbsent(words.get(1), server);
          if (words.contains("default_server")) {
            said.putIfAbsent(words.get(1), server);
          }
        }
      }
    }
    first.putAll(said);
    return first;
  }
}
