package apim.designer.desk.files;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Cidr;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.WebApp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// For each element of a design the edits that change this element and no other.
final class ElementChanges {
  private final Design design;

  private ElementChanges(Design design) {
    this.design = design;
  }

  static Map<Ref, List<Edit>> of(Design design) {
    ElementChanges changes = new ElementChanges(design);
    Map<Ref, List<Edit>> all = new LinkedHashMap<>();
    design.topology().nodes().forEach(node -> all.put(Ref.of(node.id()), changes.of(node)));
    for (LoadBalancer lb : design.topology().loadBalancers()) {
      all.put(Ref.of(lb.id()), of(lb));
      for (Site site : lb.sites()) {
        all.put(Ref.of(lb.id(), site.id()), of(lb.id(), site));
        for (Member member : site.members()) {
          all.put(Ref.of(lb.id(), site.id(), member.node()), of(lb.id(), site, member));
        }
      }
    }
    return all;
  }

  static boolean isLastMember(Design design, Ref ref) {
    return design.topology().loadBalancers().stream()
        .anyMatch(
            lb ->
                lb.sites().stream()
                    .filter(site -> site.members().size() == 1)
                    .anyMatch(
                        site ->
                            ref.equals(
                                Ref.of(lb.id(), site.id(), site.members().getFirst().node()))));
  }

  /// The last node behind a site is not removed: that would change the site, which would answer 503
  /// from then on. It gives way to one of another name instead.
  private List<Edit> of(Node node) {
    boolean last =
        design.topology().loadBalancers().stream()
            .flatMap(lb -> lb.sites().stream())
            .anyMatch(site -> site.hasMember(node.id()) && site.members().size() == 1);
    return List.of(
        new Edit.Change(node.withAddress(Address.of("10.77.0.1"))),
        new Edit.Change(node.withPortOffset(new PortOffset(node.portOffset().number() + 3))),
        last
            ? new Edit.Rename(Ref.of(node.id()), new ElementId("another"))
            : Edit.Remove.of(node.id()));
  }

  private static List<Edit> of(LoadBalancer lb) {
    return List.of(
        new Edit.Change(lb.withHttp2(!lb.http2())),
        new Edit.Change(lb.withIpv6(!lb.ipv6())),
        new Edit.Change(lb.withNginx(NginxTarget.of("open-source", "1.18.0"))),
        new Edit.Change(lb.withBehindProxy(List.of(Cidr.of("10.8.0.0/16")))),
        new Edit.Change(
            lb.withCertificate(
                new CertificatePlan.Provided(new FileName("a.crt"), new FileName("a.key")))),
        Edit.Remove.of(lb.id()));
  }

  private static List<Edit> of(ElementId lb, Site site) {
    return List.of(
        new Edit.ChangeSite(
            lb, site.mapFront(front -> front.withHostname(new Hostname("changed.example.com")))),
        new Edit.ChangeSite(
            lb, site.mapFront(front -> front.withPort(Optional.of(new TcpPort(9_876))))),
        new Edit.ChangeSite(
            lb, site.mapFront(front -> front.withRedirectHttp(!site.front().redirectHttp()))),
        new Edit.ChangeSite(
            lb,
            site.mapFront(
                front -> front.withLogDirectory(Optional.of(new LogDirectory("/var/log/x"))))),
        new Edit.ChangeSite(lb, site.mapBack(back -> back.withAffinity(new Affinity.None()))),
        new Edit.ChangeSite(
            lb,
            site.serving(
                WebApp.CARBON,
                site.policy().serves().filter(apps -> apps.contains(WebApp.CARBON)).isEmpty(),
                Set.of())),
        Edit.Remove.of(Ref.of(lb, site.id())));
  }

  /// The last member is not taken away, for the same reason as the last node.
  private static List<Edit> of(ElementId lb, Site site, Member member) {
    List<Edit> edits = new ArrayList<>();
    edits.add(
        new Edit.ChangeSite(
            lb,
            site.mapMembers(
                one -> one.equals(member) ? new Member(member.node(), !member.backup()) : one)));
    if (site.members().size() > 1) {
      edits.add(Edit.Remove.of(Ref.of(lb, site.id(), member.node())));
    }
    return edits;
  }
}
