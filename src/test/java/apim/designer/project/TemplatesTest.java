package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Site;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplatesTest {
  @Test
  void thereIsOneForEachSystemOfThePage() {
    assertEquals(
        List.of(
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
      long places = design.topology().ids().map(box -> design.layout().of(box)).distinct().count();
      assertEquals(design.topology().ids().count(), places, template.id());
      assertTrue(
          design.topology().ids().allMatch(box -> design.layout().of(box).isPresent()),
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
