package apim.designer.ui;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.TidyLayout;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A distributed system of any size, laid out tidily: clusters of one profile each behind a site of
/// their own, some nodes behind a second site, several load balancers, zones, links and a note.
public final class LargeDesign {
  private static final int SITES_OF_ONE = 5;
  private static final List<Profile> PROFILES =
      List.of(
          Profile.GATEWAY,
          Profile.PUBLISHER,
          Profile.GATEWAY,
          Profile.DEVPORTAL,
          Profile.KEY_MANAGER);

  private LargeDesign() {}

  public static Design of(int nodes, int sites) {
    List<Node> all = nodes(nodes, sites);
    List<LoadBalancer> balancers = balancers(all, sites);
    List<External> externals =
        List.of(
            external("clients", External.Kind.CLIENTS, "API consumers"),
            external("apim-db", External.Kind.DATABASE, "API-M database"),
            external("shared-files", External.Kind.SHARED_FILE_SYSTEM, "Artifacts"));
    Topology topology =
        new Topology(
            new Label("A large system"),
            ApimVersion.of("3.1.0"),
            UrlPath.ROOT,
            Stream.of(all, balancers, zones(balancers), notes(), externals)
                .<Element>flatMap(List::stream)
                .toList(),
            links(balancers, all),
            List.of());
    return Design.of(topology).withLayout(TidyLayout.complete(topology, Layout.EMPTY));
  }

  private static List<Zone> zones(List<LoadBalancer> balancers) {
    return List.of(new Zone(new ElementId("dmz"), new Label("DMZ"), ids(balancers)));
  }

  private static List<Note> notes() {
    return List.of(new Note(new ElementId("note-1"), new Label("Sizing as of last year's peak")));
  }

  private static List<Node> nodes(int count, int sites) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Profile profile = PROFILES.get(i * sites / count % PROFILES.size());
      nodes.add(
          Sketch.node(profile.id() + "-" + (i + 1), profile)
              .withAddress(Address.of("10.0." + i / 200 + "." + (10 + i % 200)))
              .withPortOffset(new PortOffset(i % 7 == 0 ? 1 : 0)));
    }
    return nodes;
  }

  private static List<LoadBalancer> balancers(List<Node> nodes, int sites) {
    List<LoadBalancer> balancers = new ArrayList<>();
    for (int i = 0; i < sites; i++) {
      int number = i / SITES_OF_ONE + 1;
      if (balancers.size() < number) {
        balancers.add(Sketch.balancer("lb-" + number, NginxTarget.of("plus", "R33")));
      }
      balancers.set(number - 1, balancers.get(number - 1).withSite(site(i, sites, nodes)));
    }
    return balancers;
  }

  private static Site site(int index, int sites, List<Node> nodes) {
    int from = index * nodes.size() / sites;
    int to = Math.max(from, (index + 1) * nodes.size() / sites);
    boolean gateway = PROFILES.get(index % PROFILES.size()) == Profile.GATEWAY;
    List<Member> members = new ArrayList<>();
    for (int i = from; i < to; i++) {
      members.add(new Member(nodes.get(i).id(), i > from + 1 && i == to - 1));
    }
    return Sketch.site(
            "site-" + (index + 1),
            "apis-" + (index + 1) + ".example.com",
            gateway ? Listener.GATEWAY_HTTPS : Listener.MANAGEMENT)
        .mapBack(
            back ->
                back.withAffinity(
                    gateway
                        ? new Affinity.None()
                        : new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE)))
        .withMembers(members);
  }

  private static External external(String id, External.Kind kind, String label) {
    return External.of(new ElementId(id), kind, new Label(label));
  }

  private static List<ElementId> ids(List<LoadBalancer> balancers) {
    return balancers.stream().map(LoadBalancer::id).toList();
  }

  private static List<Link> links(List<LoadBalancer> balancers, List<Node> nodes) {
    List<Link> links = new ArrayList<>();
    ids(balancers).forEach(lb -> links.add(link("clients", lb.value(), "HTTPS")));
    for (int i = 0; i < nodes.size(); i += 10) {
      links.add(link(nodes.get(i).id().value(), "apim-db", "JDBC"));
    }
    return links;
  }

  private static Link link(String from, String to, String label) {
    return new Link(new ElementId(from), new ElementId(to), new Label(label));
  }
}
