package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Layout;
import apim.designer.design.RandomDesigns;
import apim.designer.desk.form.Shared;
import apim.designer.topology.Affinity;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Listener;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.WebApp;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What stands on cards and lines, and that it fits.
final class CardsTest {
  private static Scene scene(Topology topology) {
    return Scene.of(Samples.deployment(topology), Layout.EMPTY, Samples.findings());
  }

  private static Scene.Box box(Topology topology, String id) {
    return Scenes.box(scene(topology), id);
  }

  @Test
  void aNodeSaysWhatItIsWhereItIsAndWhatIsSpecial() {
    Scene.Box plain = box(Samples.activeActive(), "apim-1");
    assertEquals("All-in-one", plain.subtitle());
    assertEquals("10.0.0.11", plain.detail());
    assertEquals(List.of(), plain.chips());
    assertEquals(List.of("offset 1", "toml"), box(Samples.activeActive(), "apim-2").chips());
  }

  @Test
  void aNodeWithoutAnAddressSaysTheNameByWhichItIsReached() {
    Topology topology = Samples.empty("Open").with(Sketch.node("gw-1", Profile.GATEWAY));
    assertEquals("gw-1", box(topology, "gw-1").detail());
  }

  @Test
  void aLoadBalancerHasARowForEachSiteWithinItsCard() {
    Scene.Box card = box(Samples.activeActive(), "lb-1");
    assertEquals(
        List.of("lb-1/portals", "lb-1/gateway"),
        card.rows().stream().map(row -> row.ref().path()).toList());
    for (Scene.Row row : card.rows()) {
      assertEquals(card.area(), card.area().with(row.area()), row.toString());
    }
    assertFalse(card.rows().getFirst().area().overlaps(card.rows().getLast().area()));
  }

  @Test
  void aRowSaysHostPortListenerAndHowSessionsAreKept() {
    Scene.Row row = box(Samples.activeActive(), "lb-1").rows().getFirst();
    assertEquals("apim.example.com", row.host());
    assertEquals("TLS 443", row.port());
    assertEquals("portals · management", row.detail());
    assertEquals("cookie WSO2LB", row.pill());
  }

  @Test
  void sitesOfOneHostAndPortStandBelowIt() {
    Scene.Box card = box(Shared.design().topology(), "lb-1");
    assertEquals(
        List.of("lb-1/portals", "lb-1/gateway", "lb-1/partners", "lb-1/streams"),
        card.rows().stream().map(row -> row.ref().path()).toList());
    assertEquals(
        List.of("/", "/gateway/", "/partners/", "ws.example.com"),
        card.rows().stream().map(Scene.Row::host).toList());
    Scene.Head head = card.heads().getFirst();
    assertEquals(1, card.heads().size());
    assertEquals("api.example.com, TLS 443", head.host() + ", " + head.port());
    assertEquals(head.area().bottom(), card.rows().getFirst().area().y());
    assertEquals(
        List.of("", "", "", "TLS 8099"), card.rows().stream().map(Scene.Row::port).toList());
    assertEquals("api.example.com /gateway/, TLS 443", card.rows().get(1).name());
    for (Scene.Row row : card.rows()) {
      assertEquals(card.area(), card.area().with(row.area()), row.toString());
    }
    assertEquals(card.area().bottom() - 8, card.rows().getLast().area().bottom());
  }

  @Test
  void aPathThatIsAloneOnItsHostStandsAfterIt() {
    Topology alone =
        Sketch.lb(Shared.design().topology(), lb -> lb.withSites(lb.sites().subList(1, 2)));
    Scene.Row row = box(alone, "lb-1").rows().getFirst();
    assertEquals("api.example.com/gateway/", row.host());
    assertEquals("TLS 443", row.port());
  }

  @Test
  void aSiteSaysWhatItServesWhereThatIsNotTheUsual() {
    Topology shared = Shared.design().topology();
    assertEquals("portals · publisher, admin, login", detail(shared));
    assertEquals("portals · management", detail(served(Sketch::servingAsUsual)));
    assertEquals("portals · management", detail(served(Sketch.console(true))));
    assertEquals(
        "portals · management but inte…",
        detail(
            served(
                site ->
                    Sketch.servingAsUsual(site)
                        .serving(
                            WebApp.INTERNAL,
                            false,
                            EnumSet.complementOf(EnumSet.of(WebApp.CARBON))))));
  }

  private static Topology served(UnaryOperator<Site> change) {
    return Sketch.site(Shared.design().topology(), "portals", change);
  }

  private static String detail(Topology topology) {
    return box(topology, "lb-1").rows().getFirst().detail();
  }

  @Test
  void aNodeSaysItsEnvironmentAndRegion() {
    Scene.Box said = box(Shared.design().topology(), "gw-1");
    assertEquals("Gateway · partners", said.subtitle());
    assertEquals("10.0.0.21 · eu-west", said.detail());
    assertEquals("Gateway · Default", box(Shared.design().topology(), "gw-2").subtitle());
  }

  @Test
  void aLoadBalancerWithoutSitesSaysSo() {
    Scene.Box card = box(Samples.empty("Empty").with(Samples.balancer("lb-1")), "lb-1");
    assertEquals(List.of("No sites yet"), card.lines());
    assertEquals(List.of(), card.rows());
  }

  @Test
  void somethingOutsideIsCalledByItsLabelElseByItsId() {
    Topology topology =
        Samples.empty("Outside")
            .with(Sketch.external("a", External.Kind.DATABASE, "Oracle\nRAC"))
            .with(Sketch.external("b", External.Kind.CLIENTS, " \n "));
    assertEquals("b", box(topology, "b").title());
    assertEquals("Clients", box(topology, "b").subtitle());
    assertFalse(box(topology, "a").title().contains("\n"));
  }

  @Test
  void everyKindHasWordsAnIconAndAColourOfItsOwn() {
    assertEquals(
        Profile.values().length,
        List.of(Profile.values()).stream().map(Captions::of).distinct().count());
    assertEquals(
        Profile.values().length,
        List.of(Profile.values()).stream().map(Hue::of).distinct().count());
    assertEquals(
        External.Kind.values().length,
        List.of(External.Kind.values()).stream().map(Captions::of).distinct().count());
    for (Profile profile : Profile.values()) {
      assertFalse(Icons.paths(Icons.of(profile)).isEmpty(), profile.name());
    }
  }

  @Test
  void everyTextOfEveryCardFits() {
    for (int seed = 0; seed < 200; seed++) {
      for (Scene.Box box : scene(RandomDesigns.design(seed).topology()).boxes()) {
        int room = box.area().width() - Cards.TEXT_LEFT;
        String where = "seed " + seed + ": " + box;
        assertTrue(TextWidth.of(box.title(), Cards.TITLE) <= room, where);
        assertTrue(TextWidth.of(box.subtitle(), Cards.TEXT) <= room, where);
        assertTrue(TextWidth.of(box.detail(), Cards.TEXT) <= room, where);
        for (Scene.Row row : box.rows()) {
          int port = row.inset() + TextWidth.ofBold(row.port(), Cards.TEXT);
          int pill = Cards.chipWidth(row.pill());
          assertTrue(TextWidth.of(row.host(), 12) + port <= row.area().width(), where);
          assertTrue(TextWidth.of(row.detail(), Cards.TEXT) + pill <= row.area().width(), where);
        }
        for (String line : box.lines()) {
          assertTrue(TextWidth.of(line, Cards.TEXT) <= box.area().width(), where);
        }
      }
    }
  }

  @Test
  void aChipDoesNotReachIntoTheTextBesideIt() {
    Scene.Box card =
        box(
            Samples.empty("Chips")
                .with(
                    Sketch.node("gw-1", Profile.GATEWAY, "a-name-that-is-long.dc.example.com")
                        .withPortOffset(new PortOffset(10_000))
                        .withDeploymentToml(Optional.of(new FileName("x.toml")))),
            "gw-1");
    int chip = Cards.chipWidth("offset 10000");
    assertTrue(
        Cards.TEXT_LEFT + TextWidth.of(card.detail(), Cards.TEXT) + chip <= card.area().width(),
        card.toString());
  }

  private static List<String> forms(Topology topology, int server) {
    VirtualHost host = Samples.deployment(topology).hosts().findFirst().orElseThrow();
    return TrafficLabel.forms(host, host.servers().get(server));
  }

  @Test
  void theFormsOfALabelGetShorterAndAllSayThePort() {
    for (int seed = 0; seed < 200; seed++) {
      Deployment deployment = Deployment.of(RandomDesigns.design(seed));
      for (VirtualHost host : deployment.hosts().toList()) {
        host.servers()
            .forEach(server -> assertShrink(TrafficLabel.forms(host, server), server.port()));
      }
    }
  }

  /// But for the third: the digits of a port may be wider than a short host name.
  private static void assertShrink(List<String> forms, int port) {
    for (String form : forms) {
      assertTrue(form.contains("→ " + port), form);
    }
    IntStream.range(1, forms.size())
        .forEach(
            i ->
                assertTrue(
                    i == 2
                        || TextWidth.of(forms.get(i), Cards.TEXT)
                            <= TextWidth.of(forms.get(i - 1), Cards.TEXT),
                    forms.toString()));
  }

  @Test
  void aLabelNamesThePortOnlyWhereBrowsersWouldNot() {
    Topology websocket =
        Samples.empty("Streams")
            .with(Sketch.node("gw-1", Profile.GATEWAY, "10.0.0.1"))
            .with(
                Samples.balancer(
                    "lb-1",
                    Sketch.site("ws", "ws.example.com", Listener.WEBSOCKET, "gw-1")
                        .mapBack(back -> back.withAffinity(new Affinity.IpHash()))));
    assertEquals("ws.example.com:9099 → 9099 · ip_hash", forms(websocket, 0).getFirst());
    assertEquals("apim.example.com → 9443", forms(Samples.singleNode(), 0).getFirst());
    List<String> shorter = forms(Samples.singleNode(), 0);
    assertEquals(
        List.of("443 → 9443", "→ 9443"), shorter.subList(shorter.size() - 2, shorter.size()));
  }
}
