package apim.designer.discovery.lint;

import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An `upstream`, or the one address that a `proxy_pass` names itself.
///
/// @param scope its block; empty where it has none
record Pool(String name, Optional<Scope> scope, List<Member> members) {
  private static final int FARTHEST_OFFSET = 20;
  private static final Set<String> BY_CLIENT = Set.of("ip_hash", "sticky");

  /// A server of it.
  record Member(Directive at, String host, int port, List<String> parameters) {
    static Member of(Directive server) {
      return of(server, Scope.words(server));
    }

    /// @param words its address, and what else is said of it
    static Member of(Directive server, List<String> words) {
      String address = words.isEmpty() ? "" : words.getFirst();
      int colon = address.lastIndexOf(':');
      boolean hasPort = colon > address.lastIndexOf(']');
      return new Member(
          server,
          hasPort ? address.substring(0, colon) : address,
          hasPort ? Pool.port(address.substring(colon + 1)) : 80,
          words.isEmpty() ? words : words.subList(1, words.size()));
    }

    boolean isBackup() {
      return parameters.contains("backup");
    }

    boolean serves() {
      return !isBackup() && !parameters.contains("down");
    }

    /// Whether it is a name that can move to another address.
    boolean isName() {
      return !host.startsWith("unix:")
          && !host.startsWith("[")
          && !host.equals("localhost")
          && !host.isEmpty()
          && host.chars().anyMatch(Character::isLetter)
          && !host.contains("$");
    }
  }

  static Pool of(Scope upstream) {
    return new Pool(
        upstream.words().isEmpty() ? "" : upstream.words().getFirst(),
        Optional.of(upstream),
        upstream.own("server").stream().map(Member::of).toList());
  }

  static int port(String text) {
    return Quantity.whole(text).filter(one -> one < 65_536).map(Long::intValue).orElse(0);
  }

  Optional<Block> block() {
    return scope.flatMap(Scope::block);
  }

  List<Member> serving() {
    return members.stream().filter(Member::serves).toList();
  }

  boolean isCluster() {
    return serving().size() > 1;
  }

  List<Directive> own(String directive) {
    return scope.map(one -> one.own(directive)).orElse(List.of());
  }

  /// What keeps a client on one node; empty where nothing does.
  Optional<Directive> affinity() {
    return BY_CLIENT.stream()
        .flatMap(name -> own(name).stream())
        .findFirst()
        .or(
            () ->
                own("hash").stream()
                    .filter(hash -> !Scope.first(hash).contains("$request"))
                    .filter(hash -> !Scope.first(hash).contains("$uri"))
                    .findFirst());
  }

  /// The port of API-M that all of them listen on, whatever their offset; empty where that is not
  /// known.
  Optional<Listener> listener() {
    Set<Optional<Listener>> all =
        members.stream().map(member -> listener(member.port())).collect(Collectors.toSet());
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  static Optional<Listener> listener(int port) {
    return List.of(Listener.values()).stream()
        .filter(one -> port >= one.nodePort() && port - one.nodePort() <= FARTHEST_OFFSET)
        .findFirst();
  }
}
