package apim.designer.desk.form;

import static apim.designer.desk.form.Sheet.sample;
import static apim.designer.topology.Sketch.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.project.ChosenFile;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ByteSize;
import apim.designer.topology.Cidr;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Region;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the second version of design files added: each field changes that alone, and empty it is as
/// if nobody had said anything.
final class VersionTwoPropertiesTest {
  private static final ChosenFile FILE = new ChosenFile(new FileName("ca.pem"), "PEM");

  private static Sheet portals(Design design) {
    return new Sheet(design, "lb-1/portals");
  }

  private static Sheet gateway(Design design) {
    return new Sheet(design, "lb-1/gateway");
  }

  private static Design with(String site, UnaryOperator<Site> change) {
    return sample()
        .mapTopology(
            all ->
                all.map(
                    LoadBalancer.class,
                    lb -> lb.mapSites(old -> old.id().equals(id(site)) ? change.apply(old) : old)));
  }

  private static Design withFile(Sheet sheet, String key) {
    return sheet.file(key).attach().apply(FILE).applyTo(sheet.design());
  }

  @Test
  void aSiteLiesAtAPath() {
    Design below = portals(sample()).typed("path", " /gateway ");
    assertEquals(
        with("portals", site -> site.mapFront(front -> front.withPath(new UrlPath("/gateway/")))),
        below);
    assertEquals("/gateway/", portals(below).text("path").value());
    assertFalse(portals(sample()).has("keep-path"));
    Design kept = portals(below).switched("keep-path", true);
    assertEquals(sample(), portals(portals(kept).switched("keep-path", false)).typed("path", ""));
  }

  @Test
  void whatIsServedIsSwitchedAndTheUsualIsLeftOut() {
    EnumSet<WebApp> usual = EnumSet.complementOf(EnumSet.of(WebApp.CARBON));
    assertFalse(portals(sample()).toggle("serves-carbon").on().orElseThrow());
    assertTrue(portals(sample()).toggle("serves-other").on().orElseThrow());
    assertEquals(
        "/publisher, /api/am/publisher", portals(sample()).toggle("serves-publisher").note());
    usual.remove(WebApp.INTERNAL);
    Design less = portals(sample()).switched("serves-internal", false);
    assertEquals(
        with("portals", site -> site.mapPolicy(policy -> policy.withServes(Optional.of(usual)))),
        less);
    assertEquals(sample(), portals(less).switched("serves-internal", true));
    Design old = sample().mapTopology(all -> all.withApim(ApimVersion.of("3.0.0")));
    assertFalse(portals(old).has("serves-internal"), "3.0 has no such thing");
    assertTrue(portals(old).toggle("serves-carbon").on().orElseThrow());
  }

  @Test
  void whatIsForNodesAloneIsSwitchedAndOthersAreLetInBesideThem() {
    assertFalse(portals(sample()).toggle("nodes-only-services").on().orElseThrow());
    assertFalse(portals(sample()).has("nodes-only-carbon"), "it is not served");
    assertFalse(gateway(sample()).has("nodes-only-services"), "a gateway has no such thing");
    Design limited = portals(sample()).switched("nodes-only-services", true);
    Design office = portals(limited).typed("also-from", "10.9.0.0/16, 10.8.0.7");
    assertEquals(
        with(
            "portals",
            site ->
                site.mapPolicy(
                    policy ->
                        policy.withNodesOnly(
                            new NodesOnly(
                                EnumSet.of(WebApp.SERVICES),
                                List.of(Cidr.of("10.9.0.0/16"), Cidr.of("10.8.0.7/32")))))),
        office);
    assertEquals("10.9.0.0/16, 10.8.0.7/32", portals(office).text("also-from").value());
    assertEquals(
        sample(),
        portals(portals(office).typed("also-from", "")).switched("nodes-only-services", false));
  }

  @Test
  void aTenantIsNamedByItsDomain() {
    assertEquals(
        with(
            "portals",
            site ->
                site.mapPolicy(
                    policy -> policy.withTenant(Optional.of(new TenantDomain("abc.com"))))),
        portals(sample()).typed("tenant", "abc.com"));
  }

  @Test
  void whatClientsSeeFollowsTheSchemeUnlessThePortIsItsOwn() {
    Design front = portals(sample()).chosen("public-scheme", "HTTP in front of it");
    assertEquals(
        with("portals", site -> seen(site, new PublicSide(false, new TcpPort(80)))), front);
    assertEquals("", portals(front).text("public-port").value());
    assertEquals("80", portals(front).text("public-port").hint());
    assertEquals(
        with("portals", site -> seen(site, new PublicSide(true, new TcpPort(443)))),
        portals(front).chosen("public-scheme", "HTTPS in front of it"));
    Design own = portals(front).typed("public-port", "8080");
    assertEquals(
        with("portals", site -> seen(site, new PublicSide(true, new TcpPort(8080)))),
        portals(own).chosen("public-scheme", "HTTPS in front of it"));
    assertEquals(front, portals(own).typed("public-port", ""));
    assertEquals(sample(), portals(own).chosen("public-scheme", "This load balancer"));
    assertFalse(portals(sample()).has("public-port"));
  }

  private static Site seen(Site site, PublicSide side) {
    return site.mapFront(front -> front.withPublicSide(Optional.of(side)));
  }

  @Test
  void timesAndSizesAreTypedAsFilesWriteThem() {
    assertEquals(
        with(
            "portals",
            site ->
                site.mapPolicy(
                    policy ->
                        policy
                            .withHsts(Optional.of(Duration.ofDays(365)))
                            .withBodySize(Optional.of(ByteSize.of("512k")))
                            .withReadTimeout(Optional.of(Duration.ofMinutes(10))))),
        portals(portals(portals(sample()).typed("hsts", "365d")).typed("body-size", "512K"))
            .typed("read-timeout", "10m"));
  }

  @Test
  void theNodesSideIsCheckedWithAnAuthorityAndAName() {
    Sheet site = portals(sample());
    assertFalse(site.has("node-ca"));
    Sheet checking = portals(site.switched("verify", true));
    Design with = withFile(checking, "node-ca");
    assertEquals(
        with(
                "portals",
                old ->
                    old.mapBack(
                        back ->
                            back.withNodeTls(
                                back.nodeTls()
                                    .withVerify(true)
                                    .withCaFile(Optional.of(FILE.name()))
                                    .withName(Optional.of(new Hostname("wso2.example.com"))))))
            .withAttachments(with.attachments()),
        portals(with).typed("node-name", "wso2.example.com"));
    Sheet plain = portals(portals(with).switched("plain", true));
    assertTrue(plain.has("verify") && plain.has("node-ca"), "what is set can be taken back");
    assertEquals("ca.pem", plain.file("node-ca").file());
    assertFalse(
        portals(plain.file("node-ca").remove().orElseThrow().applyTo(plain.design()))
            .has("node-ca"));
  }

  @Test
  void clientsAreAskedForCertificatesOfAuthorities() {
    assertFalse(gateway(sample()).has("client-ca"));
    Design asked = gateway(sample()).chosen("client-certificates", "Always");
    Design with = withFile(gateway(asked), "client-ca");
    assertEquals(
        with(
                "gateway",
                site ->
                    site.mapPolicy(
                        policy ->
                            policy.withClientCertificates(
                                new ClientCertificates(
                                    ClientCertificates.Mode.REQUIRED, Optional.of(FILE.name())))))
            .withAttachments(with.attachments()),
        with);
    assertEquals(Optional.of("PEM"), with.attachments().text(FILE.name()));
  }

  @Test
  void aFileThatAnotherSiteNamesIsNotWrittenOver() {
    Design first = withFile(portals(sample()), "snippet");
    ChosenFile other = new ChosenFile(FILE.name(), "another");
    Design both = gateway(first).file("snippet").attach().apply(other).applyTo(first);
    assertEquals("ca-2.pem", gateway(both).file("snippet").file());
    assertEquals("ca.pem", portals(both).file("snippet").file());
    assertEquals(Optional.of("PEM"), both.attachments().text(FILE.name()));
    Design own = gateway(both).file("snippet").attach().apply(FILE).applyTo(both);
    assertEquals("ca.pem", gateway(own).file("snippet").file(), "the same text is the same file");
  }

  @Test
  void aNodeHasPlacesThatOthersSuggest() {
    Sheet node = new Sheet(sample(), "apim-1");
    Design said = new Sheet(node.typed("environment", "partners"), "apim-1").typed("region", "eu");
    assertEquals(
        sample()
            .mapTopology(
                all ->
                    all.map(
                        Node.class,
                        old ->
                            old.id().equals(id("apim-1"))
                                ? old.withEnvironment(Optional.of(new EnvironmentName("partners")))
                                    .withRegion(Optional.of(new Region("eu")))
                                : old)),
        said);
    assertEquals(List.of("partners"), new Sheet(said, "apim-2").text("environment").suggestions());
    assertEquals(List.of("eu"), new Sheet(said, "apim-2").text("region").suggestions());
    Sheet both = new Sheet(said, "apim-1", "apim-2");
    assertEquals("several values", both.text("environment").hint());
    assertEquals(sample(), new Sheet(both.typed("environment", ""), "apim-1").typed("region", ""));
    Sheet manager = new Sheet(node.chosen("profile", "Traffic manager"), "apim-1");
    assertTrue(manager.has("region"));
    assertFalse(manager.has("environment"), "it carries no API traffic");
  }

  @Test
  void aNodeHasPortsOfItsOwnForTheListenersOfItsProfile() {
    Sheet node = new Sheet(sample(), "apim-2");
    assertEquals("9444", node.text("port-management").hint(), "with the offset");
    Design own = node.typed("port-management", "443");
    assertEquals(
        Optional.of(new TcpPort(443)),
        own.topology().node(id("apim-2")).map(one -> one.ports().get(Listener.MANAGEMENT)));
    assertEquals(sample(), new Sheet(own, "apim-2").typed("port-management", " "));
    Design traffic = new Sheet(own, "apim-2").chosen("profile", "Traffic manager");
    assertFalse(new Sheet(traffic, "apim-2").has("port-gateway-https"));
    assertTrue(new Sheet(traffic, "apim-2").has("port-management"));
  }

  @Test
  void whatStandsOutsideSaysWhatItsKindHas() {
    Sheet database = new Sheet(sample(), "db-1");
    assertEquals(
        outside(old -> old.mapDetails(now -> now.withType(Optional.of(DatabaseType.POSTGRESQL)))),
        database.chosen("type", "PostgreSQL"));
    assertFalse(database.has("product") || database.has("address"));
    Design tokens = outside(old -> External.of(old.id(), External.Kind.KEY_MANAGER, old.label()));
    Sheet manager = new Sheet(tokens, "db-1");
    Design named =
        new Sheet(manager.chosen("product", "Keycloak"), "db-1").typed("address", "10.0.0.9");
    assertEquals(
        Optional.of(
            new External.Details(
                Optional.of(KeyManagerProduct.KEYCLOAK),
                Optional.of(Address.of("10.0.0.9")),
                Optional.empty())),
        named.topology().externals().stream().map(External::details).findFirst());
    assertEquals(
        tokens,
        new Sheet(new Sheet(named, "db-1").chosen("product", "Not said"), "db-1")
            .typed("address", ""));
  }

  private static Design outside(UnaryOperator<External> change) {
    return sample().mapTopology(all -> all.map(External.class, change));
  }

  @Test
  void theDesignHasAContextPath() {
    Design below = new Sheet(sample()).typed("context-path", "/apim");
    assertEquals(new UrlPath("/apim/"), below.topology().contextPath());
    assertEquals(sample(), new Sheet(below).typed("context-path", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lb-1/portals | path         | gateway | A path begins with a slash and has folders of letters, digits, hyphens, dots and underscores, none of which begins with a dot, such as /gateway/.
          lb-1/portals | tenant       | abc     | A tenant is named by its domain: labels of letters, digits and hyphens, joined by dots, such as abc.com.
          lb-1/portals | hsts         | forever | A time is a number and s, m, h or d for seconds, minutes, hours or days, such as 30m.
          lb-1/portals | hsts         | 9999d   | This time lies between one second and ten years.
          lb-1/portals | body-size    | 100 MB  | A size is a whole number and k, m or g, such as 100m for 100 MB.
          lb-1/portals | read-timeout | 8d      | This time lies between one second and seven days.
          apim-1       | region       | -       | A region is named by letters, digits, spaces, dots, hyphens and underscores, at most 40, such as eu-west.
          apim-1       | environment  | a;b     | An environment is named by letters, digits, spaces, dots, hyphens and underscores, at most 60, such as Default or eu-west.
          apim-1       | port-management | 0    | A port is a number from 1 to 65535.
          """)
  void whatIsRefusedIsASentence(String ref, String key, String text, String sentence) {
    assertEquals(sentence, new Sheet(sample(), ref).refusal(key, text));
  }
}
