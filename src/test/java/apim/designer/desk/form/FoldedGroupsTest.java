package apim.designer.desk.form;

import static apim.designer.desk.form.Sheet.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What few designs need is put away until somebody asks for it, sets it, or has to mend it.
final class FoldedGroupsTest {
  private static final List<String> OF_A_PORTAL =
      List.of("What it serves", "Towards the nodes", "What clients see", "Limits", "Anything else");

  private static List<String> closed(Sheet sheet, String... opened) {
    return sheet.state().shown(Set.of(opened)).stream()
        .filter(
            row ->
                row instanceof Property.Heading heading && heading.fold() == Property.Fold.CLOSED)
        .map(Property::label)
        .toList();
  }

  private static boolean isShown(Sheet sheet, String key, String... opened) {
    return sheet.state().shown(Set.of(opened)).stream().anyMatch(row -> row.key().equals(key));
  }

  private static Design sites(UnaryOperator<Site> change) {
    return sample().mapTopology(all -> all.map(LoadBalancer.class, lb -> lb.mapSites(change)));
  }

  @Test
  void whatNobodySetIsPutAwayAndTheRestIsNot() {
    Sheet site = new Sheet(sample(), "lb-1/portals");
    assertEquals(OF_A_PORTAL, closed(site));
    assertFalse(isShown(site, "serves-admin"));
    assertTrue(isShown(site, "also-from"), "a finding is there");
    assertTrue(isShown(site, "affinity") && isShown(site, "member/0/apim-1"));
    assertTrue(isShown(site, "remove"), "an action is below no caption");
    assertEquals(
        List.of("Environment and region", "Ports of its own"),
        closed(new Sheet(sample(), "apim-1")));
  }

  @Test
  void whatIsAskedForIsShown() {
    Sheet site = new Sheet(sample(), "lb-1/portals");
    assertTrue(isShown(site, "body-size", "Limits"));
    assertFalse(isShown(site, "plain", "Limits"));
    assertEquals(OF_A_PORTAL.size() - 1, closed(site, "Limits").size());
  }

  @Test
  void whatIsSetIsShownSoThatItCanBeTakenBack() {
    Sheet limited =
        new Sheet(new Sheet(sample(), "lb-1/portals").typed("body-size", "2G"), "lb-1/portals");
    assertTrue(isShown(limited, "body-size"));
    assertEquals("2g", limited.text("body-size").value());
    assertEquals(sample(), limited.typed("body-size", ""));
  }

  @Test
  void whatMakesNoSenseForAListenerIsThereWhereItIsSet() {
    Sheet gateway = new Sheet(sample(), "lb-1/gateway");
    assertFalse(gateway.has("serves-admin"));
    assertTrue(gateway.has("client-certificates"));
    assertFalse(new Sheet(sample(), "lb-1/portals").has("client-certificates"));
    Design closed = new Sheet(sample(), "lb-1/portals").switched("serves-admin", false);
    Design moved = new Sheet(closed, "lb-1/portals").chosen("listener", "APIs over HTTPS");
    Sheet odd = new Sheet(moved, "lb-1/portals");
    assertTrue(isShown(odd, "serves-admin"));
    assertFalse(odd.has("serves-publisher"));
    assertEquals(
        new Sheet(sample(), "lb-1/portals").chosen("listener", "APIs over HTTPS"),
        odd.switched("serves-admin", true));
    Sheet plain =
        new Sheet(
            sites(
                site ->
                    site.mapBack(
                        back ->
                            back.withListener(Listener.GATEWAY_HTTP)
                                .withNodeTls(back.nodeTls().withVerify(true)))),
            "lb-1/gateway");
    assertTrue(isShown(plain, "verify"));
    assertFalse(plain.has("plain") || plain.has("node-name"));
  }

  @Test
  void whereSomethingWasFoundTheFieldThatMendsItIsShown() {
    Sheet open = new Sheet(sites(Sketch.console(true)), "lb-1/portals");
    assertTrue(isShown(open, "serves-carbon"));
    Design old = sample().mapTopology(all -> all.withApim(ApimVersion.of("3.1.0")));
    Sheet usual = new Sheet(old, "lb-1/portals");
    assertEquals(
        usual.state().findings().at("serves-carbon").isEmpty(),
        closed(usual).contains("What it serves"));
  }

  @Test
  void ofSeveralTheGroupIsOpenWhereOneHasSomethingInIt() {
    Sheet both = new Sheet(sample(), "lb-1/portals", "lb-1/gateway");
    assertTrue(closed(both).contains("Limits"));
    assertFalse(both.has("client-certificates") || both.has("Client certificates"));
    Design limited = new Sheet(sample(), "lb-1/gateway").typed("read-timeout", "2m");
    Sheet one = new Sheet(limited, "lb-1/portals", "lb-1/gateway");
    assertFalse(closed(one).contains("Limits"));
    assertEquals("several values", one.text("read-timeout").hint());
    assertEquals(sample(), one.typed("read-timeout", ""));
  }
}
