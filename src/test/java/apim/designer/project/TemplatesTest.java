package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplatesTest {
  @Test
  void thereIsOneForEachPatternAndEachSystemOfThePage() {
    assertEquals(
        List.of(
            "p0-all-in-one",
            "p1-all-in-one-ha",
            "p2-simple-scalable",
            "p3-distributed",
            "p4-fully-distributed",
            "p5-simple-scalable-with-key-manager",
            "p6-identity-server",
            "control-plane-with-traffic-manager",
            "p2-gateway-and-key-manager-apart",
            "p3-fully-distributed",
            "p4-internal-and-external",
            "p5-public-and-private-cloud",
            "multi-datacenter-replicated",
            "multi-datacenter-central",
            "single-node",
            "active-active",
            "active-active-ip-hash",
            "gateway-single-manager",
            "gateway-multiple-managers",
            "publisher-ha",
            "store-ha",
            "key-manager-ha"),
        Templates.all().stream().map(Template::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "single-node, 1.30.4, api:none:am gw:none:gw, 1 1",
    "active-active, R33, api:node-cookie:am gw:none:gw, 2 2",
    "active-active-ip-hash, 1.30.4, api:by-address:am gw:none:gw, 2 2",
    "gateway-single-manager, 1.30.4, mgtgw:none:gwm gw:none:gw, 1 2",
    "gateway-multiple-managers, R33, mgtgw:node-cookie:gwm gw:none:gw, 2 2",
    "publisher-ha, R33, publisher:node-cookie:publisher, 2",
    "store-ha, R33, store:node-cookie:store, 2",
    "key-manager-ha, R33, km:node-cookie:km, 2",
  })
  void itSaysWhatThePageSays(String id, String nginx, String sites, String members) {
    Design design = Templates.design(id);
    LoadBalancer lb = design.topology().loadBalancers().getFirst();
    assertEquals("3.1.0", design.topology().apim().text());
    assertEquals(nginx, lb.nginx().version());
    assertEquals(sites, String.join(" ", lb.sites().stream().map(TemplatesTest::summary).toList()));
    assertEquals(
        members,
        String.join(
            " ", lb.sites().stream().map(site -> String.valueOf(site.members().size())).toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "p0-all-in-one, 4.7.0, all-in-one:1",
    "p1-all-in-one-ha, 4.7.0, all-in-one:2",
    "p2-simple-scalable, 4.7.0, all-in-one:2 gateway:2",
    "p3-distributed, 4.7.0, gateway:2 traffic-manager:2 control-plane:2",
    "p4-fully-distributed, 4.7.0, key-manager:2 gateway:2 traffic-manager:2 control-plane:2",
    "p5-simple-scalable-with-key-manager, 4.7.0, all-in-one:2 key-manager:2 gateway:2",
    "p6-identity-server, 4.7.0, all-in-one:1",
    "control-plane-with-traffic-manager, 4.4.0, gateway:2 control-plane:2",
    "p2-gateway-and-key-manager-apart, 3.2.0, all-in-one:2 key-manager:2 gateway:2",
    "p3-fully-distributed, 3.2.0,"
        + " publisher:2 devportal:2 key-manager:2 gateway:2 traffic-manager:2",
    "p4-internal-and-external, 3.2.0,"
        + " publisher:2 devportal:2 key-manager:2 gateway:4 traffic-manager:2",
    "p5-public-and-private-cloud, 3.2.0,"
        + " publisher:2 devportal:2 key-manager:2 gateway:4 traffic-manager:2",
    "multi-datacenter-replicated, 4.7.0, gateway:4 traffic-manager:4 control-plane:4",
    "multi-datacenter-central, 4.7.0, gateway:4 traffic-manager:4 control-plane:2",
  })
  void aPatternHasThePartsThatWso2NamesInTheNewestReleaseThatKnowsIt(
      String id, String apim, String nodes) {
    Topology topology = Templates.design(id).topology();
    Map<Profile, Long> counts =
        topology.nodes().stream()
            .collect(Collectors.groupingBy(Node::profile, TreeMap::new, Collectors.counting()));
    assertEquals(apim, topology.apim().text());
    assertEquals(
        nodes,
        counts.entrySet().stream()
            .map(entry -> entry.getKey().id() + ":" + entry.getValue())
            .collect(Collectors.joining(" ")));
    List<LoadBalancer> balancers = topology.loadBalancers();
    List<Site> sites = balancers.stream().flatMap(lb -> lb.sites().stream()).toList();
    assertTrue(balancers.stream().allMatch(lb -> lb.nginx().version().equals("1.30.4")));
    assertTrue(sites.stream().allMatch(site -> site.hostname().value().endsWith(".example.com")));
    assertTrue(
        topology.nodes().stream()
            .map(Node::id)
            .allMatch(node -> sites.stream().anyMatch(site -> site.hasMember(node))));
  }

  @Test
  void eachSaysWhatItIsAndWhatItIsForAndWhoSaysSo() {
    List<Template> all = Templates.all();
    for (Template template : all) {
      assertTrue(template.source().startsWith("https://"), template.source());
      assertFalse(template.description().isBlank() || template.purpose().isBlank());
      assertEquals(template.name(), template.name().strip());
    }
    assertEquals(all.size(), all.stream().map(Template::purpose).distinct().count());
    assertEquals(all.size(), all.stream().map(Template::description).distinct().count());
  }

  @Test
  void aFamilyStandsTogether() {
    List<TemplateFamily> families = Templates.all().stream().map(Template::family).toList();
    assertEquals(families.stream().sorted().toList(), families);
  }

  private static String summary(Site site) {
    String host = site.hostname().value().replace(".am.wso2.com", "");
    String log = site.front().logDirectory().map(LogDirectory::value).orElse("");
    return host
        + ":"
        + site.back().affinity().method()
        + ":"
        + log.replace("/etc/nginx/log/", "").replace("/https", "");
  }

  @Test
  void everyNodeHasAnAddressOfItsOwnAndAPlaceOfItsOwn() {
    for (Template template : Templates.all()) {
      Design design = Templates.design(template.id());
      List<String> addresses =
          design.topology().nodes().stream()
              .map(n -> n.address().map(Address::value).orElse(""))
              .toList();
      assertEquals(template.nodes(), addresses.stream().distinct().count(), template.id());
      List<ElementId> boxes =
          design.topology().elements().stream()
              .filter(element -> !(element instanceof Zone))
              .map(Element::id)
              .toList();
      assertEquals(
          boxes.size(),
          boxes.stream().flatMap(box -> design.layout().of(box).stream()).distinct().count(),
          template.id());
    }
  }

  @Test
  void itsFileIsInTheFormInWhichDesignsAreSaved() throws Exception {
    for (Template template : Templates.all()) {
      String name = "templates/" + template.id() + ".apimtopology";
      try (InputStream in =
          Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
        assertEquals(
            new String(in.readAllBytes(), StandardCharsets.UTF_8),
            DesignFile.print(Templates.design(template.id()), Optional.empty()));
      }
    }
  }

  @Test
  void anUnknownOneIsAnsweredWithTheNearest() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Templates.design("active-activ"));
    assertTrue(e.toString().endsWith("did you mean \"active-active\"?"), e::toString);
    assertEquals(Optional.empty(), Templates.find("../secret"));
  }
}
