package apim.designer.validation;

import static apim.designer.topology.Sketch.COOKIE;
import static apim.designer.topology.Sketch.IP_HASH;
import static apim.designer.topology.Sketch.NEW;
import static apim.designer.topology.Sketch.NONE;
import static apim.designer.topology.Sketch.OLD;
import static apim.designer.topology.Sketch.backup;
import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.behindProxy;
import static apim.designer.topology.Sketch.cluster;
import static apim.designer.topology.Sketch.gateway;
import static apim.designer.topology.Sketch.id;
import static apim.designer.topology.Sketch.lb;
import static apim.designer.topology.Sketch.member;
import static apim.designer.topology.Sketch.named;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.onPort;
import static apim.designer.topology.Sketch.portals;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.withAffinity;
import static apim.designer.topology.Sketch.withTls;
import static apim.designer.validation.Checked.TODAY;
import static apim.designer.validation.Checked.check;
import static apim.designer.validation.Checked.provided;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What is drawn after a way out was gone, and which ways out are not offered.
final class FixesTest {
  private static List<QuickFix> fixes(Topology topology, String rule) {
    return check(topology).stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .findFirst()
        .orElseThrow()
        .fixes();
  }

  /// The topology after the way out with this label.
  private static Topology fixed(Topology topology, String label) {
    return check(topology).stream()
        .flatMap(finding -> finding.fixes().stream())
        .filter(fix -> fix.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no '" + label + "' in\n" + Report.of(topology)))
        .edit()
        .applyTo(Design.of(topology))
        .topology();
  }

  private static Site siteOf(Topology topology, String id) {
    return topology.loadBalancers().getFirst().site(id(id)).orElseThrow();
  }

  /// The base with these of its sites alone.
  private static Topology only(Topology topology, String... sites) {
    List<String> kept = List.of(sites);
    return lb(
        topology,
        lb ->
            lb.withSites(lb.sites().stream().filter(s -> kept.contains(s.id().value())).toList()));
  }

  @Test
  void aCookieIsSetAndNothingElseOfTheSiteChanges() {
    Topology drawn = portals(withAffinity(NONE));
    assertEquals(base(), fixed(drawn, "Use sticky cookie WSO2LB"));
  }

  @Test
  void aNewerNginxComesWithTheCookieAndTheOtherSitesStay() {
    Topology old = lb(portals(withAffinity(NONE)), lb -> lb.withNginx(OLD));
    assertEquals(base(), fixed(old, "Use sticky cookie WSO2LB and write for NGINX 1.30.4"));
    assertEquals(
        lb(portals(withAffinity(IP_HASH)), lb -> lb.withNginx(OLD)), fixed(old, "Use ip_hash"));
  }

  @Test
  void byAddressIsNotOfferedWhereItTellsNobodyApartOrIsRefused() {
    Topology old = lb(portals(withAffinity(NONE)), lb -> lb.withNginx(OLD));
    Topology backup =
        site(
            old.with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13")),
            "portals",
            site -> site.withMember(backup("apim-3")));
    for (Topology one : List.of(behindProxy(old), backup)) {
      assertEquals(
          List.of("Use sticky cookie WSO2LB and write for NGINX 1.30.4"),
          fixes(one, "affinity-required").stream().map(QuickFix::label).toList());
    }
  }

  @Test
  void idleNodesComeBehindTheSitesOfTheirPeersAndKeepTheirSessions() {
    Topology drawn =
        portals(site -> withAffinity(NONE).apply(site).withMembers(List.of(member("apim-1"))))
            .with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13"));
    Topology after = fixed(drawn, "Connect apim-3 to portals and gw");
    assertEquals(List.of(member("apim-1"), member("apim-3")), siteOf(after, "portals").members());
    assertEquals(COOKIE, siteOf(after, "portals").back().affinity());
    assertEquals(
        List.of(member("apim-1"), member("apim-2"), member("apim-3")),
        siteOf(after, "gw").members());
    assertEquals(NONE, siteOf(after, "gw").back().affinity());
  }

  @Test
  void onAnOldNginxAPeerOfABackupIsOneMoreBackup() {
    Topology drawn =
        lb(
            portals(
                site ->
                    withAffinity(NONE)
                        .apply(site)
                        .withMembers(List.of(member("apim-1"), backup("apim-2")))),
            lb -> lb.withNginx(OLD));
    Topology after =
        fixed(
            drawn.with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13")),
            "Connect apim-3 to portals and gw");
    assertEquals(
        List.of(member("apim-1"), backup("apim-2"), backup("apim-3")),
        siteOf(after, "portals").members());
  }

  @Test
  void anEmptyLoadBalancerIsGivenASiteWithAffinityWhereItsNodesNeedOne() {
    Topology drawn = lb(base(), lb -> lb.withSites(List.of()));
    Topology after = fixed(drawn, "Connect lb-1 to apim-1 and apim-2");
    Site made = after.loadBalancers().getFirst().sites().getFirst();
    assertEquals(Listener.MANAGEMENT, made.back().listener());
    assertEquals(COOKIE, made.back().affinity());
    assertEquals(List.of(member("apim-1"), member("apim-2")), made.members());
    Topology old = lb(drawn, lb -> lb.withNginx(OLD));
    assertEquals(
        IP_HASH,
        fixed(old, "Connect lb-1 to apim-1 and apim-2")
            .loadBalancers()
            .getFirst()
            .sites()
            .getFirst()
            .back()
            .affinity());
  }

  @Test
  void withACertificateThatIsThereNothingIsConnectedUnderAnotherName() {
    CertificatePlan provided =
        new CertificatePlan.Provided(new FileName("a.crt"), new FileName("a.key"));
    Topology drawn = lb(base(), lb -> lb.withSites(List.of()).withCertificate(provided));
    assertEquals(
        List.of("Remove lb-1"),
        fixes(drawn, "empty-load-balancer").stream().map(QuickFix::label).toList());
  }

  @Test
  void ofTheSameMembersOneStaysAndItTakesRequests() {
    Topology drawn =
        gateway(
            site ->
                site.withMembers(List.of(backup("apim-1"), member("apim-2"), member("apim-1"))));
    assertEquals(
        List.of(member("apim-1"), member("apim-2")),
        siteOf(fixed(drawn, "Keep apim-1 only"), "gw").members().stream()
            .sorted((a, b) -> a.node().compareTo(b.node()))
            .toList());
  }

  @Test
  void ofBackupsAloneTheFirstTakesRequests() {
    Topology drawn = gateway(site -> site.withMembers(List.of(backup("apim-2"), backup("apim-1"))));
    assertEquals(
        List.of(member("apim-2"), backup("apim-1")),
        siteOf(fixed(drawn, "Let apim-2 take requests"), "gw").members());
  }

  @Test
  void ofTrafficManagersTheFirstStaysActive() {
    Topology drawn = cluster("4.2.0", Profile.TRAFFIC_MANAGER, NONE);
    assertEquals(
        List.of(member("apim-1"), backup("apim-2")),
        siteOf(fixed(drawn, "Keep apim-1 active and the others as backup"), "portals").members());
  }

  @Test
  void aPortIsMovedToOneThatIsFree() {
    Topology twice = gateway(named("portals.example.com"));
    assertEquals(
        twice
            .loadBalancers()
            .getFirst()
            .mapSites(site -> site.id().equals(id("gw")) ? onPort(8243).apply(site) : site),
        fixed(twice, "Serve gw on port 8243").loadBalancers().getFirst());
    Topology raw = gateway(onPort(9711));
    assertEquals(gateway(onPort(443)), fixed(raw, "Serve gw on port 443"));
    Topology both = gateway(site -> onPort(9711).apply(named("portals.example.com").apply(site)));
    assertEquals(
        List.of("Serve gw on port 8243"),
        fixes(both, "raw-tcp-port").stream().map(QuickFix::label).toList());
  }

  @Test
  void tlsIsNotOfferedWhereTheProvidedCertificateMayNotBearTheName() {
    UnaryOperator<Topology> clear = topology -> site(topology, "portals", withTls(false));
    assertEquals(
        List.of("Use TLS on port 443"),
        fixes(only(clear.apply(base()), "portals"), "management-without-tls").stream()
            .map(QuickFix::label)
            .toList());
    Topology provided = provided(only(clear.apply(base()), "portals"), "", "").topology();
    assertEquals(List.of(), fixes(provided, "management-without-tls"));
  }

  @Test
  void aHostNameOfOneClusterIsGivenToTheOther() {
    Topology drawn =
        only(base(), "portals")
            .with(
                only(base(), "portals")
                    .loadBalancers()
                    .getFirst()
                    .withId(id("lb-2"))
                    .mapSites(named("portals.example.org")));
    Topology after = fixed(drawn, "Serve portals as portals.example.com");
    assertEquals(
        List.of("portals.example.com", "portals.example.com"),
        after.loadBalancers().stream()
            .map(lb -> lb.sites().getFirst().hostname().value())
            .toList());
    assertEquals("", Report.of(after));
  }

  @Test
  void aLinkAZoneAndAMemberLoseOnlyWhatIsNotThere() {
    Topology drawn =
        gateway(site -> site.withMember(member("apim-7")))
            .with(new Zone(id("dmz"), new Label(""), List.of(id("apim-8"), id("lb-1"))))
            .withLink(new Link(id("apim-1"), id("db"), new Label("")))
            .withLink(new Link(id("apim-1"), id("apim-2"), new Label("")));
    Topology after =
        fixed(
            fixed(fixed(drawn, "Disconnect apim-7"), "Take apim-8 out of the zone"),
            "Remove the link from apim-1 to db");
    assertEquals(siteOf(base(), "gw"), siteOf(after, "gw"));
    assertEquals(List.of(id("lb-1")), after.zones().getFirst().elements());
    assertEquals(List.of(new Link(id("apim-1"), id("apim-2"), new Label(""))), after.links());
    assertEquals("", Report.of(after));
  }

  @Test
  void elementsThatShareAnIdAreToldApartAndTheFirstKeepsIt() {
    Topology drawn = base().with(node("apim-1", Profile.ALL_IN_ONE, "10.0.0.13"));
    Topology after = fixed(drawn, "Give every element its own id");
    List<ElementId> ids = after.nodes().stream().map(Node::id).toList();
    assertEquals(3, ids.stream().distinct().count());
    assertEquals(List.of(id("apim-1"), id("apim-2")), ids.subList(0, 2));
    assertEquals(Address.of("10.0.0.13"), after.nodes().get(2).address().orElseThrow());
    assertEquals(siteOf(base(), "gw"), siteOf(after, "gw"));
  }

  @Test
  void theConsoleIsClosedAndAPrivateAuthoritySigns() {
    Topology open = portals(Sketch::servingAsUsual);
    assertEquals(base(), fixed(open, "Answer /carbon with 403"));
    Topology named = gateway(named("gw.wso2.com"));
    CertificatePlan signed =
        fixed(named, "Sign with a private authority").loadBalancers().getFirst().certificate();
    assertEquals("private-ca", signed.source());
  }

  @Test
  void aCookieOfItsOwnNameIsStillTheSameKindOfAffinity() {
    Topology drawn = portals(withAffinity(new Affinity.StickyCookie(Affinity.SESSION_COOKIE)));
    assertEquals(base(), fixed(drawn, "Name the cookie WSO2LB"));
  }

  @Test
  void aProfileIsReplacedByOneThatOffersWhatTheSitesNeed() {
    Topology drawn = cluster("4.2.0", Profile.PUBLISHER, COOKIE);
    assertEquals(
        Profile.CONTROL_PLANE,
        fixed(drawn, "Run apim-2 as control plane").nodes().get(1).profile());
    // Nothing but an all-in-one node or a gateway has the ports of both sites.
    Topology both =
        base()
            .withApim(ApimVersion.of("4.5.0"))
            .map(Node.class, n -> n.withProfile(Profile.PUBLISHER));
    assertEquals(
        List.of("Run apim-1 as all-in-one"),
        fixes(both, "profile-not-in-release").stream().map(QuickFix::label).toList());
  }

  /// Whoever fixes all that is obvious of a design with a fault of each kind is left with what needs
  /// a choice; nothing that was drawn is gone.
  @Test
  void allThatIsObviousIsFixedInOneGoAndTheChoicesAreLeft() {
    Topology drawn =
        lb(
            portals(withAffinity(NONE))
                .with(node("apim-3", Profile.GATEWAY, "10.0.0.21"))
                .withLink(new Link(id("apim-1"), id("db"), new Label(""))),
            lb ->
                lb.withSite(
                    onPort(9611)
                        .apply(Sketch.site("ext", Listener.GATEWAY_HTTPS, "apim-3", "apim-7"))));
    FixAll all = FixAll.obvious(Design.of(drawn), TODAY);
    Topology after = all.edit().orElseThrow().applyTo(Design.of(drawn)).topology();
    assertEquals(drawn.ids().toList(), after.ids().toList());
    assertEquals(COOKIE, siteOf(after, "portals").back().affinity());
    assertEquals(List.of(member("apim-3")), siteOf(after, "ext").members());
    assertEquals(List.of(), after.links());
    assertEquals(
        """
        WARNING gateway-host-not-offered [lb-1/gw]
          Site gw of lb-1 serves API traffic as gw.example.com, but what is written for apim-1 and
          apim-2 offers APIs under ext.example.com; give the gateways behind it a gateway
          environment of their own, or serve both under one host name.
        ADVICE cluster-of-one [lb-1/ext]
          Site ext of lb-1 has one node behind it while other sites have more; put a second node
          behind it if it must survive a failure.
        """,
        Report.of(after));
    assertTrue(FixAll.obvious(Design.of(after), TODAY).edits().isEmpty());
  }

  @Test
  void aKindIsTheRuleTheWayAndTheChoice() {
    Topology drawn =
        Topology.empty(new Label(""), ApimVersion.of("4.5.0"))
            .with(node("cp-1", Profile.CONTROL_PLANE, "10.0.0.11"))
            .with(node("gw-1", Profile.GATEWAY, "10.0.0.21"))
            .with(Sketch.balancer("lb-1", NEW))
            .with(Sketch.balancer("lb-2", NEW));
    Finding first =
        check(drawn).stream()
            .filter(finding -> finding.rule().id().equals("empty-load-balancer"))
            .findFirst()
            .orElseThrow();
    List<FixAll.Kind> kinds =
        first.fixes().stream().map(fix -> FixAll.Kind.of(first, fix)).toList();
    assertEquals(2, kinds.size());
    assertNotEquals(kinds.get(0), kinds.get(1));
    FixAll portals = FixAll.of(Design.of(drawn), TODAY, kinds.get(0));
    assertEquals("Fix every empty-load-balancer", portals.name());
    // The portals are behind lb-1 then; lb-2 has none left to be connected to.
    assertEquals(1, portals.edits().size());
    assertEquals(0, portals.left());
  }
}
