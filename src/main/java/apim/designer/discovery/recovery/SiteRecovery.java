package apim.designer.discovery.recovery;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Directive;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.NodeTls;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A site as the model has it, made of what its server and its location say.
final class SiteRecovery {
  private static final Pattern TARGET =
      Pattern.compile("^(https?)://(?:\\[[^\\]]*\\]|[^/:$]|\\$[a-z_]+)*(?::(\\d{1,5}))?");

  private final Ledger ledger;
  private final FoundNodes nodes;
  private final SitePolicies policies;
  private final RedirectingServers redirecting;
  private final Map<Hostname, List<DraftSite>> byName;

  /// @param drafts all sites of the same nginx
  /// @param servers all of the same nginx, some of which send plain HTTP on
  SiteRecovery(
      Ledger ledger,
      FoundNodes nodes,
      SitePolicies policies,
      List<TheirServer> servers,
      List<DraftSite> drafts) {
    this.ledger = ledger;
    this.nodes = nodes;
    this.policies = policies;
    this.redirecting = RedirectingServers.of(servers);
    this.byName = drafts.stream().collect(Collectors.groupingBy(DraftSite::hostname));
  }

  Site of(DraftSite draft) {
    structure(draft);
    Site site =
        new Site(
            draft.id(),
            front(draft),
            policies.of(draft),
            new Site.Back(
                draft.listener(),
                draft.affinity(),
                draft.backends().stream()
                    .map(backend -> new Member(nodes.node(backend), backend.backup()))
                    .distinct()
                    .toList(),
                false,
                !draft.path().isRoot() && !draft.forwarding().strips(),
                nodeTls(draft)));
    upstream(draft);
    return site;
  }

  private Site.Front front(DraftSite draft) {
    int port = draft.port().port();
    boolean tls = draft.port().tls();
    return new Site.Front(
        draft.hostname(),
        draft.path(),
        port == draft.listener().sitePort() ? Optional.empty() : Optional.of(new TcpPort(port)),
        tls == draft.listener().siteTls() ? Optional.empty() : Optional.of(tls),
        redirected(draft),
        publicSide(draft),
        logDirectory(draft),
        Optional.empty());
  }

  private void structure(DraftSite draft) {
    TheirServer server = draft.server();
    ledger.place(server.block(), draft.ref(), "the server");
    for (OpenedPort port : server.ports()) {
      port.at()
          .filter(_ -> port.port() == draft.port().port())
          .ifPresent(listen -> ledger.place(listen, draft.ref(), "port " + port.port()));
    }
    if (draft.port().tls()) {
      ledger.place(server.scope().own("ssl"), draft.ref(), "TLS");
    }
    boolean exact = server.names().contains(draft.host());
    for (Directive name : server.scope().own("server_name")) {
      ledger.place(
          name,
          draft.ref(),
          "host name " + draft.hostname(),
          exact && draft.hostname().value().equals(draft.host().toLowerCase(Locale.ROOT))
              ? othersThan(server)
              : "the file has \"" + String.join(" ", server.names()) + "\"; correct the host name");
    }
    location(draft, draft.forwarding(), draft.forwarding().lost());
    draft.others().forEach(other -> location(draft, other, ""));
  }

  private static String othersThan(TheirServer server) {
    List<String> unfit =
        server.names().stream()
            .filter(name -> HostNames.of(List.of(name)).stream().noneMatch(HostNames.Host::exact))
            .toList();
    return unfit.isEmpty() ? "" : String.join(" ", unfit) + " is left out: it is no host name";
  }

  private void location(DraftSite draft, Forwarding forwarding, String lost) {
    ledger.place(forwarding.location().block(), draft.ref(), "path " + draft.path());
    ledger.place(forwarding.pass(), draft.ref(), "the nodes behind it", lost);
  }

  // Two that say the same stand in different places.
  @SuppressWarnings("ReferenceEquality")
  private void upstream(DraftSite draft) {
    draft
        .upstream()
        .ifPresent(
            block -> {
              ledger.place(block, draft.ref(), "the nodes behind it");
              Backend.Kept kept = Backend.affinity(new BlockScope(Optional.empty(), block.body()));
              kept.at()
                  .ifPresent(at -> ledger.place(at, draft.ref(), "session affinity", kept.lost()));
            });
    for (Backend backend : draft.backends()) {
      if (backend.at() != draft.forwarding().pass()) {
        ledger.place(
            backend.at(),
            Ref.of(draft.balancer(), draft.id(), nodes.node(backend)),
            "member " + backend.host() + ":" + backend.port(),
            backend.address().isEmpty()
                ? backend.host() + " is no address; say where the node is"
                : backend.lost());
      }
    }
  }

  private boolean redirected(DraftSite draft) {
    boolean redirected = false;
    if (draft.server().redirectOfPlain().isPresent()) {
      ledger.placeWhole(draft.server().redirectOfPlain().get(), draft.ref(), "Redirect HTTP");
      redirected = true;
    }
    if (!draft.port().tls() || !draft.listener().clientsFollowRedirects()) {
      return redirected;
    }
    for (TheirServer server : redirecting.of(draft.host())) {
      if (leadsHere(server, draft)) {
        redirected = true;
        ledger.place(server.block(), draft.ref(), "Redirect HTTP");
        ledger.place(server.scope().own("listen"), draft.ref(), "Redirect HTTP");
        ledger.place(server.scope().own("server_name"), draft.ref(), "Redirect HTTP");
        ledger.place(server.redirects(), draft.ref(), "Redirect HTTP");
        server.locations().stream()
            .filter(one -> server.redirects().stream().anyMatch(one.block().body()::contains))
            .forEach(one -> ledger.place(one.block(), draft.ref(), "Redirect HTTP"));
      }
    }
    return redirected;
  }

  /// Whether plain HTTP is sent on to this site and not to another of the same name on another port.
  private boolean leadsHere(TheirServer redirecting, DraftSite draft) {
    Set<Integer> ports =
        redirecting.redirects().stream()
            .map(SiteRecovery::portOfTarget)
            .collect(Collectors.toSet());
    return ports.contains(publicPort(draft))
        || byName.getOrDefault(draft.hostname(), List.of()).stream()
            .noneMatch(other -> ports.contains(publicPort(other)));
  }

  private static int publicPort(DraftSite draft) {
    return publicSide(draft).map(side -> side.port().number()).orElse(draft.port().port());
  }

  private static int portOfTarget(Directive redirect) {
    return redirect.arguments().stream()
        .map(Argument::value)
        .map(TARGET::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(
            found ->
                found.group(2) == null
                    ? (found.group(1).equals("https") ? 443 : 80)
                    : Integer.parseInt(found.group(2)))
        .orElse(0);
  }

  /// What the headers tell nodes, where it is not what the server itself is.
  private static Optional<PublicSide> publicSide(DraftSite draft) {
    boolean tls = draft.port().tls();
    int port = draft.port().port();
    Optional<String> saidScheme = literal(draft, "X-Forwarded-Proto");
    Optional<String> saidPort =
        literal(draft, "X-Forwarded-Port").filter(text -> text.matches("[1-9]\\d{0,4}"));
    boolean publicTls = saidScheme.map("https"::equals).orElse(tls);
    int publicPort =
        saidPort
            .map(Integer::parseInt)
            .filter(number -> number <= 65_535)
            .orElse(publicTls == tls ? port : PublicSide.usualPort(publicTls).number());
    return publicTls == tls && publicPort == port
        ? Optional.empty()
        : Optional.of(new PublicSide(publicTls, new TcpPort(publicPort)));
  }

  private static Optional<String> literal(DraftSite draft, String header) {
    return draft
        .scope()
        .header(header)
        .map(directive -> directive.arguments().getLast().value())
        .filter(value -> !value.contains("$") && !value.isEmpty());
  }

  private Optional<LogDirectory> logDirectory(DraftSite draft) {
    Optional<Directive> own = ownLog(draft, "access_log").or(() -> ownLog(draft, "error_log"));
    Optional<LogDirectory> folder = own.flatMap(log -> folder(BlockScope.first(log)));
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    for (String name : List.of("access_log", "error_log")) {
      ownLog(draft, name)
          .ifPresent(
              log -> {
                String path = BlockScope.first(log);
                boolean here = folder(path).equals(folder);
                String file = name.replace("_log", ".log");
                ledger.place(
                    log,
                    draft.ref(),
                    "log folder",
                    !here
                        ? "both logs go to " + folder.get()
                        : path.endsWith("/" + file) ? "" : "the file is called " + file);
              });
    }
    return folder.filter(one -> !one.value().equals("/var/log/nginx/" + draft.id()));
  }

  private static Optional<Directive> ownLog(DraftSite draft, String name) {
    for (BlockScope scope : List.of(draft.scope(), draft.server().scope())) {
      List<Directive> own = scope.own(name);
      if (!own.isEmpty()) {
        return Optional.of(own.getFirst());
      }
    }
    return Optional.empty();
  }

  private static Optional<LogDirectory> folder(String path) {
    if (path.lastIndexOf('/') <= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LogDirectory(path.substring(0, path.lastIndexOf('/'))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private NodeTls nodeTls(DraftSite draft) {
    BlockScope scope = draft.scope();
    if (!draft.forwarding().tls()) {
      return draft.plain() ? NodeTls.USUAL.withPlain(true) : NodeTls.USUAL;
    }
    boolean verify = scope.isOn("proxy_ssl_verify");
    Optional<FileName> file = Optional.empty();
    if (verify) {
      ledger.place(
          scope.effective("proxy_ssl_verify"), draft.ref(), "the certificates of the nodes");
      for (Directive authorities : scope.effective("proxy_ssl_trusted_certificate")) {
        file = BesideFile.of(BlockScope.first(authorities));
        ledger.place(
            authorities,
            draft.ref(),
            "who has issued the certificates of the nodes",
            file.map(name -> "put " + name + " into the folder beside the design").orElse(""));
      }
    }
    return new NodeTls(false, verify, file, nodeName(draft, verify));
  }

  private Optional<Hostname> nodeName(DraftSite draft, boolean verify) {
    Optional<Directive> said = draft.scope().last("proxy_ssl_name");
    if (said.isEmpty()) {
      return Optional.empty();
    }
    try {
      Hostname name = new Hostname(BlockScope.first(said.get()));
      ledger.place(said.get(), draft.ref(), "the name of the nodes");
      // What is expected of them unless a design says otherwise.
      boolean first =
          verify
              && draft.backends().stream()
                  .findFirst()
                  .flatMap(Backend::address)
                  .filter(address -> address.inUrl().equals(name.value()))
                  .isPresent();
      return first ? Optional.empty() : Optional.of(name);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
