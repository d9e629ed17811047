package apim.designer.desk.form;

import static apim.designer.desk.form.Sheet.sample;
import static apim.designer.topology.Sketch.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.project.ChosenFile;
import apim.designer.topology.Affinity;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What several selected things have in common.
final class SeveralPropertiesTest {
  private static final Sheet NODES = new Sheet(sample(), "apim-1", "apim-2");

  @Test
  void aValueOfAllIsShownAndOtherwiseThatThereAreSeveral() {
    assertEquals("All-in-one", NODES.choice("profile").value());
    assertEquals("", NODES.text("offset").value());
    assertEquals("several values", NODES.text("offset").hint());
    assertEquals("2 nodes", NODES.state().head().title());
    assertFalse(NODES.has("id") || NODES.has("address"));
  }

  @Test
  void settingOneChangesAll() {
    assertEquals(
        sample()
            .mapTopology(
                all -> all.map(Node.class, node -> node.withPortOffset(new PortOffset(5)))),
        NODES.typed("offset", "5"));
    assertEquals(
        sample().mapTopology(all -> all.map(Node.class, node -> node.withProfile(Profile.GATEWAY))),
        NODES.chosen("profile", "Gateway"));
    ChosenFile file = new ChosenFile(new FileName("base.toml"), "a = 1\n");
    Design attached = NODES.file("file").attach().apply(file).applyTo(sample());
    assertTrue(
        attached.topology().nodes().stream()
            .allMatch(node -> node.deploymentToml().equals(Optional.of(file.name()))));
    assertEquals(
        sample()
            .mapTopology(
                all ->
                    all.map(
                        Zone.class,
                        zone ->
                            zone.withElements(List.of(id("lb-1"), id("apim-1"), id("apim-2"))))),
        NODES.switched("zone/dmz", true));
  }

  @Test
  void whatOneRefusesAllRefuse() {
    Sheet balancers = new Sheet(sample(), "lb-1", "lb-2");
    assertEquals("", balancers.choice("edition").value());
    assertEquals(
        "A release of NGINX Plus has the form R33.", balancers.refusal("version", "1.28.0"));
    assertEquals("2 load balancers", balancers.state().head().title());
    assertEquals("365", balancers.text("days").value());
    Sheet sites = new Sheet(sample(), "lb-1/portals", "lb-1/gateway");
    assertFalse(sites.option("affinity", "Cookie of NGINX").possible());
    assertEquals(
        sample()
            .mapTopology(
                all ->
                    all.map(
                        LoadBalancer.class,
                        lb ->
                            lb.mapSites(
                                site ->
                                    site.mapBack(
                                        back -> back.withAffinity(new Affinity.IpHash()))))),
        sites.chosen("affinity", "Client address"));
  }

  @Test
  void differentSwitchesAreNeitherOnNorOff() {
    Design one = new Sheet(sample(), "lb-1").switched("ipv6", true);
    Sheet both = new Sheet(one, "lb-1", "lb-2");
    assertEquals(Optional.empty(), both.toggle("ipv6").on());
    assertEquals(
        sample().mapTopology(all -> all.map(LoadBalancer.class, lb -> lb.withIpv6(true))),
        both.switched("ipv6", true));
  }

  @Test
  void unlikeThingsCanBeRemovedTogether() {
    Sheet mixed = new Sheet(sample(), "apim-1", "note-1", "lb-1/gateway", "lb-1/portals/apim-2");
    assertEquals("4 selected", mixed.state().head().title());
    Design left = mixed.done("remove");
    assertEquals(
        List.of("apim-2", "lb-1", "lb-2", "dmz", "db-1"),
        left.topology().ids().map(one -> one.value()).toList());
    assertEquals(
        List.of(), left.topology().loadBalancers().getFirst().sites().getFirst().members());
  }
}
