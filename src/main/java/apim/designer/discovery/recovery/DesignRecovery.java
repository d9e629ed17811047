package apim.designer.discovery.recovery;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Release;
import apim.designer.catalog.WebApplication;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.design.FreshId;
import apim.designer.design.Layout;
import apim.designer.design.TidyLayout;
import apim.designer.discovery.NginxConfiguration;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Context;
import apim.designer.nginx.Statement;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Recovers a design from what stands on servers. It takes whatever nginx takes; what a design cannot
/// say is in the report.
public final class DesignRecovery {
  /// What is known beside the files.
  ///
  /// @param name what the design is called
  /// @param apim empty where the newest release that has all of the profiles will do
  /// @param nginx empty where the files tell
  public record Wishes(Label name, Optional<ApimVersion> apim, Optional<NginxTarget> nginx) {
    public static Wishes named(Label name) {
      return new Wishes(name, Optional.empty(), Optional.empty());
    }
  }

  private final Catalog catalog;
  private final Wishes wishes;
  private final Ledger ledger = new Ledger();
  private final List<Part> parts = new ArrayList<>();

  private DesignRecovery(Catalog catalog, Wishes wishes) {
    this.catalog = catalog;
    this.wishes = wishes;
  }

  /// One load balancer, whose configurations are read together.
  private record Part(
      ElementId id,
      List<NginxConfiguration> configurations,
      List<Statement> http,
      Upstreams upstreams,
      List<TheirServer> servers,
      List<DraftSite> drafts) {}

  /// @param balancers the configurations of each load balancer
  public static Recovered of(
      List<List<NginxConfiguration>> balancers,
      List<NodeFile> nodes,
      Wishes wishes,
      Catalog catalog) {
    DesignRecovery recovery = new DesignRecovery(catalog, wishes);
    Set<String> paths = recovery.applicationPaths();
    Set<ElementId> taken = new HashSet<>();
    for (List<NginxConfiguration> configurations : balancers) {
      ElementId id = FreshId.like(new ElementId("lb-1"), taken);
      taken.add(id);
      recovery.parts.add(part(id, configurations, paths));
    }
    return recovery.recovered(nodes);
  }

  /// Configurations of one place by the nginx that reads them: each whole one is a load balancer,
  /// and parts belong to the only one that there is. Parts that name the same upstream are of
  /// different ones: nginx takes a name once.
  public static List<List<NginxConfiguration>> balancers(List<NginxConfiguration> found) {
    List<List<NginxConfiguration>> all = new ArrayList<>();
    found.stream()
        .filter(NginxConfiguration::isWhole)
        .forEach(one -> all.add(new ArrayList<>(List.of(one))));
    int whole = all.size();
    for (NginxConfiguration part : found.stream().filter(one -> !one.isWhole()).toList()) {
      all.stream()
          .skip(whole == 1 ? 0 : whole)
          .filter(group -> group.stream().noneMatch(other -> clash(other, part)))
          .findFirst()
          .ifPresentOrElse(group -> group.add(part), () -> all.add(new ArrayList<>(List.of(part))));
    }
    return all;
  }

  private static boolean clash(NginxConfiguration one, NginxConfiguration other) {
    return !Collections.disjoint(upstreams(one), upstreams(other));
  }

  private static Set<String> upstreams(NginxConfiguration configuration) {
    return Upstreams.of(new BlockScope(Optional.empty(), configuration.http())).byName().keySet();
  }

  private Set<String> applicationPaths() {
    return catalog.releases().stream()
        .map(id -> catalog.nearest(ApimVersion.of(id)))
        .flatMap(release -> release.webApplications().stream())
        .map(WebApplication::paths)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private static Part part(
      ElementId id, List<NginxConfiguration> configurations, Set<String> applicationPaths) {
    List<Statement> http = configurations.stream().flatMap(one -> one.http().stream()).toList();
    BlockScope scope = new BlockScope(Optional.empty(), http);
    Upstreams upstreams = Upstreams.of(scope);
    List<TheirServer> servers =
        scope.blocks("server").stream().map(block -> TheirServer.of(scope, block)).toList();
    return new Part(
        id,
        configurations,
        http,
        upstreams,
        servers,
        new DraftSites(id, upstreams, applicationPaths).of(servers));
  }

  private Recovered recovered(List<NodeFile> files) {
    FoundNodes found =
        new FoundNodes(parts.stream().flatMap(part -> part.drafts().stream()).toList());
    NodeFiles nodeFiles =
        new NodeFiles(Topology.empty(wishes.name(), newest()).with(Node.class, found.nodes()));
    files.forEach(nodeFiles::add);
    Topology nodes = nodeFiles.topology();
    ApimVersion apim =
        wishes
            .apim()
            .orElseGet(
                () ->
                    ProfileGuess.release(
                        nodes.nodes().stream().map(Node::profile).toList(), catalog));
    Release release = catalog.nearest(apim);
    Topology topology = nodes.withApim(apim);
    List<Address> addresses =
        topology.nodes().stream().flatMap(node -> node.address().stream()).toList();
    SitePolicies policies = new SitePolicies(ledger, release, addresses);
    for (Part part : parts) {
      topology = topology.with(loadBalancer(part, found, policies));
    }
    Design design =
        withPorts(Design.of(topology).withAttachments(new Attachments(nodeFiles.texts())));
    List<Disposition> dispositions = new ArrayList<>();
    for (Part part : parts) {
      design = withLeftovers(part, design);
    }
    parts.forEach(part -> dispositions.addAll(account(part)));
    dispositions.addAll(nodeFiles.dispositions());
    return new Recovered(
        design.withLayout(TidyLayout.complete(design.topology(), Layout.EMPTY)), dispositions);
  }

  private ApimVersion newest() {
    return ApimVersion.of(catalog.releases().getLast() + ".0");
  }

  private LoadBalancer loadBalancer(Part part, FoundNodes found, SitePolicies policies) {
    SiteRecovery properties =
        new SiteRecovery(ledger, found, policies, part.servers(), part.drafts());
    NginxTarget nginx =
        wishes
            .nginx()
            .orElseGet(
                () ->
                    LoadBalancerTraits.nginx(
                        part.configurations().stream()
                            .flatMap(one -> one.target().stream())
                            .findFirst(),
                        part.drafts()));
    return new LoadBalancerTraits(ledger, part.id(), part.drafts())
        .on(
            LoadBalancer.of(part.id(), nginx)
                .withSites(part.drafts().stream().map(properties::of).toList()));
  }

  /// This design with a port of its own for each listener of a node that is reached at another than
  /// its release would open.
  private Design withPorts(Design design) {
    Map<ElementId, Node> moved = new TreeMap<>();
    for (NginxInstance instance : Deployment.of(design).instances()) {
      for (VirtualHost host : instance.hosts()) {
        draft(host)
            .ifPresent(
                draft -> {
                  for (int i = 0; i < host.servers().size() && i < draft.backends().size(); i++) {
                    UpstreamServer server = host.servers().get(i);
                    TcpPort wanted = draft.backends().get(i).port();
                    if (server.port() != wanted.number()) {
                      ApimServer apim = server.server();
                      Node node = moved.getOrDefault(apim.id(), apim.node());
                      moved.put(
                          apim.id(),
                          node.withPort(FoundNodes.listenerOnNode(draft), Optional.of(wanted)));
                    }
                  }
                });
      }
    }
    return design.mapTopology(
        topology -> topology.map(Node.class, node -> moved.getOrDefault(node.id(), node)));
  }

  private Optional<DraftSite> draft(VirtualHost host) {
    return parts.stream()
        .flatMap(part -> part.drafts().stream())
        .filter(draft -> draft.ref().equals(host.ref()))
        .findFirst();
  }

  private Design withLeftovers(Part part, Design design) {
    NginxInstance instance =
        Deployment.of(design).instances().stream()
            .filter(one -> one.id().equals(part.id()))
            .findFirst()
            .orElseThrow();
    Leftovers leftovers = new Leftovers(ledger, part.upstreams(), instance, part.drafts());
    leftovers.ofHttp(part.http(), part.servers());
    for (NginxConfiguration configuration : part.configurations()) {
      for (Statement statement : configuration.parsed().statements()) {
        if (statement instanceof Block http
            && configuration.start() == Context.MAIN
            && http.name().equals("http")) {
          ledger.place(http, instance.ref(), "nginx.conf");
        } else if (!(statement instanceof Comment)) {
          leftovers.ofTheWhole(statement);
        }
      }
    }
    Design kept = design;
    for (Leftovers.Snippet snippet : leftovers.snippets()) {
      kept =
          kept.withAttachments(kept.attachments().with(snippet.file(), snippet.text()))
              .mapTopology(topology -> with(topology, snippet));
    }
    return kept;
  }

  private static Topology with(Topology topology, Leftovers.Snippet snippet) {
    return topology.map(
        LoadBalancer.class,
        lb ->
            lb.mapSites(
                site ->
                    snippet.draft().balancer().equals(lb.id())
                            && snippet.draft().id().equals(site.id())
                        ? site.mapFront(front -> front.withSnippet(Optional.of(snippet.file())))
                        : site));
  }

  /// Every statement of every file, in their order.
  private List<Disposition> account(Part part) {
    List<Disposition> all = new ArrayList<>();
    for (NginxConfiguration configuration : part.configurations()) {
      configuration.parsed().statements().forEach(one -> account(one, configuration, all));
    }
    return all;
  }

  private void account(
      Statement statement, NginxConfiguration configuration, List<Disposition> all) {
    if (!Ledger.counts(statement)) {
      return;
    }
    Fate fate =
        ledger.fate(statement).orElseGet(() -> new Fate.Dropped("no part of a design says this"));
    all.add(new Disposition(configuration.placeOf(statement), Ledger.words(statement), fate));
    if (statement instanceof Block block) {
      block.body().forEach(inner -> account(inner, configuration, all));
    }
  }
}
