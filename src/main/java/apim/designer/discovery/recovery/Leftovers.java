package apim.designer.discovery.recovery;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualServer;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.topology.FileName;
import apim.designer.topology.Listener;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is left of an nginx when its sites are taken over: found again in what this designer writes,
/// replaced by it, kept as a snippet, or dropped with the reason.
final class Leftovers {
  private static final String OF_THE_WHOLE =
      "it is about all of nginx: it stays in your nginx.conf, beside which conf.d/apim.conf goes";
  private static final String OF_OTHERS =
      "the server forwards nothing to API-M: it stays in your nginx, beside conf.d/apim.conf";

  private final Ledger ledger;
  private final Upstreams upstreams;
  private final NginxInstance instance;
  private final List<DraftSite> drafts;
  private final List<Statement> sites;
  private final WrittenAnew whole;
  private final WrittenAnew complete;
  private final IdentityHashMap<Block, List<DraftSite>> ofServer = new IdentityHashMap<>();
  private final IdentityHashMap<Block, List<DraftSite>> ofUpstream = new IdentityHashMap<>();
  private final Map<String, Block> ourUpstreams = new HashMap<>();
  private final Map<String, List<Block>> ourServers = new HashMap<>();
  private final Map<Ref, Set<String>> locations = new HashMap<>();
  private final Map<Ref, List<String>> served = new HashMap<>();
  private final List<KeptFor> kept = new ArrayList<>();

  private record KeptFor(DraftSite draft, KeptStatements statements) {}

  Leftovers(Ledger ledger, Upstreams upstreams, NginxInstance instance, List<DraftSite> drafts) {
    this.ledger = ledger;
    this.upstreams = upstreams;
    this.instance = instance;
    this.drafts = drafts;
    this.sites = NginxFiles.sites(instance).toList();
    this.complete = new WrittenAnew(NginxFiles.complete(instance).toList());
    this.whole = new WrittenAnew(sites);
    for (DraftSite draft : drafts) {
      ofServer.computeIfAbsent(draft.server().block(), _ -> new ArrayList<>()).add(draft);
      draft
          .upstream()
          .ifPresent(block -> ofUpstream.computeIfAbsent(block, _ -> new ArrayList<>()).add(draft));
    }
    blocks("upstream").forEach(block -> ourUpstreams.putIfAbsent(nameOf(block), block));
    blocks("server").forEach(this::index);
    instance.hosts().forEach(host -> served.put(host.ref(), host.servedPaths().named()));
    for (VirtualServer server : instance.servers()) {
      Set<String> there = server.locations();
      server.refs().forEach(ref -> locations.put(ref, there));
    }
  }

  /// A file of statements that are kept, and the site that has it.
  record Snippet(DraftSite draft, FileName file, String text) {}

  List<Snippet> snippets() {
    return kept.stream()
        .flatMap(
            one ->
                one.statements().text().stream()
                    .map(text -> new Snippet(one.draft(), one.statements().file(), text)))
        .toList();
  }

  /// Accounts for what stands in `http`.
  void ofHttp(List<Statement> statements, List<TheirServer> servers) {
    IdentityHashMap<Block, TheirServer> byBlock = new IdentityHashMap<>();
    servers.forEach(server -> byBlock.put(server.block(), server));
    for (Statement statement : statements) {
      switch (statement) {
        case Comment _ -> {}
        case Block block when block.name().equals("upstream") -> upstream(block);
        case Block block when block.name().equals("server") ->
            server(Objects.requireNonNull(byBlock.get(block), "a server of this nginx"));
        default -> ofTheWhole(statement);
      }
    }
  }

  /// Accounts for what stands around `http`, and for everything not yet known.
  void ofTheWhole(Statement statement) {
    if (ledger.knows(statement)) {
      rest(statement, OF_THE_WHOLE);
    } else if (whole.has(statement) || complete.has(statement)) {
      ledger.placeWhole(statement, instance.ref(), "nginx.conf");
    } else if (statement instanceof Block block && block.name().equals("stream")) {
      ledger.dropWhole(block, "TCP that is passed on as it is (stream) is not drawn");
    } else if (statement instanceof Directive directive && directive.name().equals("include")) {
      ledger.drop(directive, "what it includes was not given, or is nginx's own");
    } else {
      Optional<String> instead =
          statement instanceof Directive directive
              ? complete.insteadOf(directive)
              : Optional.empty();
      ledger.dropWhole(
          statement,
          OF_THE_WHOLE + instead.map(text -> "; in the bundle's nginx.conf " + text).orElse(""));
    }
  }

  private void rest(Statement statement, String reason) {
    ledger.drop(statement, reason);
    if (statement instanceof Block block) {
      block.body().forEach(inner -> rest(inner, reason));
    }
  }

  private void upstream(Block block) {
    if (!ledger.knows(block)) {
      ledger.dropWhole(block, "no location that leads to API-M forwards to it");
      return;
    }
    List<DraftSite> behind = ofUpstream.getOrDefault(block, List.of());
    WrittenAnew ours =
        new WrittenAnew(behind.stream().flatMap(draft -> ourUpstream(draft).stream()).toList());
    Ref ref = behind.isEmpty() ? instance.ref() : behind.getFirst().ref();
    for (Statement statement : block.body()) {
      if (statement instanceof Comment || ledger.knows(statement)) {
        rest(statement, OF_THE_WHOLE);
      } else if (ours.has(statement)) {
        ledger.placeWhole(statement, ref, "the upstream");
      } else {
        ledger.dropWhole(statement, upstreamReason(statement, ours));
      }
    }
  }

  private static String upstreamReason(Statement statement, WrittenAnew ours) {
    if (!(statement instanceof Directive directive)) {
      return "a site has no place for it";
    }
    return switch (directive.name()) {
      case "server" ->
          BlockScope.words(directive.arguments()).contains("down")
              ? "it is marked as down"
              : "the same address stands there already, or it is no address of TCP";
      case "least_conn", "random", "least_time", "hash" ->
          "requests are shared out evenly among the members of a site";
      default -> ours.insteadOf(directive).orElse("a site has no place for it");
    };
  }

  private Optional<Block> ourUpstream(DraftSite draft) {
    String name = "apim_" + draft.id();
    return Optional.ofNullable(ourUpstreams.get(name));
  }

  /// By host name and port.
  private void index(Block server) {
    for (Directive name : server.directives("server_name")) {
      for (Directive listen : server.directives("listen")) {
        ourServers
            .computeIfAbsent(
                BlockScope.first(name) + " " + BlockScope.first(listen), _ -> new ArrayList<>())
            .add(server);
      }
    }
  }

  private static String nameOf(Block block) {
    return block.arguments().isEmpty() ? "" : block.arguments().getFirst().value();
  }

  private Stream<Block> blocks(String name) {
    return sites.stream()
        .filter(Block.class::isInstance)
        .map(Block.class::cast)
        .filter(block -> block.name().equals(name));
  }

  private void server(TheirServer server) {
    List<DraftSite> own = ofServer.getOrDefault(server.block(), List.of());
    if (!own.isEmpty()) {
      site(server, own);
    } else if (ledger.knows(server.block())) {
      rest(server.block(), "the server that sends plain HTTP on is written anew");
    } else if (!server.redirects().isEmpty() && server.forwardsNothing()) {
      ledger.dropWhole(
          server.block(),
          drafts.stream().anyMatch(draft -> server.answersFor(draft.host()))
              ? "clients of the site of this name follow no redirect, or it has no TLS"
              : "it sends on a host name that no site has");
    } else if (isCatchAll(server)) {
      if (complete.has(server.block())) {
        ledger.placeWhole(server.block(), instance.ref(), "the catch-all servers");
      } else {
        ledger.dropWhole(
            server.block(), "the bundle's nginx.conf has catch-all servers of its own");
      }
    } else {
      ledger.dropWhole(
          server.block(),
          server.forwardsNothing() ? OF_OTHERS : "a design has no more sites than are drawn here");
    }
  }

  private static boolean isCatchAll(TheirServer server) {
    boolean refuses =
        server.scope().own("return").stream().anyMatch(one -> BlockScope.first(one).startsWith("4"))
            || server.scope().isOn("ssl_reject_handshake");
    return refuses && server.forwardsNothing();
  }

  private void site(TheirServer server, List<DraftSite> own) {
    DraftSite first = own.getFirst();
    List<Statement> ours = new ArrayList<>();
    for (DraftSite draft : own) {
      ours.addAll(
          ourServers.getOrDefault(draft.hostname().value() + " " + draft.port().port(), List.of()));
    }
    WrittenAnew written = new WrittenAnew(ours);
    KeptStatements keeping =
        new KeptStatements(ledger, upstreams, first, instance.target(), locations(first));
    List<DraftSite> heads =
        own.stream()
            .filter(
                draft ->
                    Ledger.isSame(draft.forwarding().location(), first.forwarding().location()))
            .toList();
    for (Statement statement : server.block().body()) {
      switch (statement) {
        case Comment _ -> {}
        case Block block when ledger.knows(block) -> inLocation(block, first, written, keeping);
        case Block block when written.has(block) ->
            ledger.placeWhole(block, first.ref(), "the server");
        case Block block when closes(server, block) ->
            ledger.placeWhole(block, first.ref(), "what it serves");
        case Directive directive when ledger.knows(directive) -> {}
        case Directive directive when written.has(directive) ->
            ledger.place(directive, first.ref(), "the server");
        case Directive directive when written.insteadOf(directive).isPresent() ->
            ledger.drop(directive, written.insteadOf(directive).orElseThrow());
        case Directive directive when directive.name().equals("proxy_set_header") ->
            ledger.drop(
                directive, "headers for nodes are written in the location, and this is none");
        default -> keeping.ofServer(statement);
      }
    }
    heads.forEach(draft -> kept.add(new KeptFor(draft, keeping)));
  }

  private void inLocation(
      Block location, DraftSite first, WrittenAnew written, KeptStatements keeping) {
    boolean everything = Ledger.isSame(location, first.forwarding().location().block());
    for (Statement statement : location.body()) {
      switch (statement) {
        case Comment _ -> {}
        case Block block when ledger.knows(block) -> inLocation(block, first, written, keeping);
        case Directive directive when ledger.knows(directive) -> {}
        case Block block when written.has(block) ->
            ledger.placeWhole(block, first.ref(), "the location");
        case Directive directive when written.has(directive) ->
            ledger.place(directive, first.ref(), "the location");
        case Directive directive when written.insteadOf(directive).isPresent() ->
            ledger.drop(directive, written.insteadOf(directive).orElseThrow());
        default -> keeping.ofLocation(statement, everything);
      }
    }
  }

  /// Whether a location keeps closed what the site, as it was recovered, does not serve.
  private boolean closes(TheirServer server, Block block) {
    return server.locations().stream()
        .filter(one -> Ledger.isSame(one.block(), block))
        .anyMatch(
            one ->
                one.refuses()
                    && ofServer.getOrDefault(server.block(), List.of()).stream()
                        .anyMatch(draft -> draft.listener() == Listener.MANAGEMENT)
                    && ofServer.getOrDefault(server.block(), List.of()).stream()
                        .flatMap(draft -> served.getOrDefault(draft.ref(), List.of()).stream())
                        .anyMatch(
                            path ->
                                TheirLocation.answering(server.locations(), path + "/x")
                                    .filter(found -> Ledger.isSame(found.block(), block))
                                    .isPresent()));
  }

  private Set<String> locations(DraftSite draft) {
    return locations.getOrDefault(draft.ref(), Set.of());
  }
}
