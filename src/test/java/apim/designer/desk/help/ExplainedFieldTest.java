package apim.designer.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.desk.Selection;
import apim.designer.desk.form.Property;
import apim.designer.desk.form.Sheet;
import apim.designer.topology.Affinity;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.Days;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.UrlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What F1 opens in a field tells of that field, in bold.
final class ExplainedFieldTest {
  private static final Circumstances ANY = new Circumstances(Optional.empty(), List.of());

  /// Every form there is, with every field that it can have.
  private static Stream<Sheet> sheets() {
    Design sample = Sheet.sample();
    return Stream.of(
            Stream.of("lb-1/portals", "lb-1/portals/apim-1", "dmz", "note-1", "db-1", "")
                .map(ref -> new Sheet(sample, ref.isEmpty() ? List.of() : List.of(ref))),
            Stream.of(Profile.values())
                .map(profile -> sample.mapTopology(all -> all.map(Node.class, profiled(profile))))
                .map(design -> new Sheet(design, "apim-1")),
            Stream.of(
                    new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P256, Days.YEAR, true),
                    new CertificatePlan.Provided(new FileName("a.crt"), new FileName("a.key")))
                .map(plan -> new Sheet(balancers(lb -> lb.withCertificate(plan)), "lb-1")),
            Stream.of(
                    new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE),
                    new Affinity.StickyLearn(Affinity.SESSION_COOKIE, Affinity.PORTAL_SESSION))
                .map(affinity -> new Sheet(kept(affinity), "lb-1/portals")),
            Stream.of(new Sheet(asking(), "lb-1/gateway"), new Sheet(tokens(), "db-1")))
        .flatMap(sheets -> sheets);
  }

  private static UnaryOperator<Node> profiled(Profile profile) {
    return node -> node.withProfile(profile);
  }

  private static Design kept(Affinity affinity) {
    return balancers(
        lb -> lb.mapSites((Site site) -> site.mapBack(back -> back.withAffinity(affinity))));
  }

  /// With every field that a site has once something else is set.
  private static Design asking() {
    return balancers(
        lb ->
            lb.mapSites(
                site ->
                    site.mapFront(
                            front ->
                                front
                                    .withPath(new UrlPath("/a/"))
                                    .withPublicSide(
                                        Optional.of(new PublicSide(true, new TcpPort(443)))))
                        .mapPolicy(
                            policy ->
                                policy.withClientCertificates(
                                    ClientCertificates.NONE.withMode(
                                        ClientCertificates.Mode.REQUIRED)))
                        .mapBack(back -> back.withNodeTls(back.nodeTls().withVerify(true)))));
  }

  private static Design tokens() {
    return Sheet.sample()
        .mapTopology(
            all ->
                all.map(
                    External.class,
                    old -> External.of(old.id(), External.Kind.KEY_MANAGER, old.label())));
  }

  private static Design balancers(UnaryOperator<LoadBalancer> change) {
    return Sheet.sample().mapTopology(all -> all.map(LoadBalancer.class, change));
  }

  private static Topic topic(Sheet sheet, Property property) {
    Selection selection = Selection.of(sheet.refs().stream().map(Ref::parse).toList());
    return property
        .topic()
        .or(() -> Topic.of(sheet.design().topology(), selection))
        .orElse(Topic.DESIGN);
  }

  /// The rows of a list are named for what the architect drew, not for what they are.
  private static boolean isField(Property property) {
    return switch (property) {
      case Property.Text _, Property.Choice _, Property.Switch _, Property.Attachment _ ->
          !property.key().contains("/");
      case Property.Entry _, Property.Action _, Property.Remark _, Property.Heading _ -> false;
    };
  }

  private static Map<Topic, Set<String>> fields() {
    Map<Topic, Set<String>> fields = new TreeMap<>();
    sheets()
        .forEach(
            sheet ->
                sheet.state().properties().stream()
                    .filter(ExplainedFieldTest::isField)
                    .forEach(
                        field ->
                            fields
                                .computeIfAbsent(topic(sheet, field), _ -> new TreeSet<>())
                                .add(field.label())));
    return fields;
  }

  private static Set<String> bold(Topic topic) {
    return Manual.page(topic, ANY)
        .spans()
        .filter(Span.Strong.class::isInstance)
        .map(Span::text)
        .collect(Collectors.toSet());
  }

  @Test
  void everyFieldIsOnThePageThatExplainsIt() {
    assertEquals(
        List.of(),
        fields().entrySet().stream()
            .flatMap(
                page ->
                    page.getValue().stream()
                        .filter(label -> !bold(page.getKey()).contains(label))
                        .map(label -> page.getKey().id() + ".md says nothing of **" + label + "**"))
            .toList());
  }

  @Test
  void aGroupOfFieldsMayHaveAPageToItself() {
    Map<Topic, Set<String>> fields = fields();
    assertEquals(
        Set.of("Certificate", "Encrypt the key", "From", "Key", "Private key", "Valid for (days)"),
        fields.get(Topic.CERTIFICATE));
    assertEquals(
        Set.of(
            "A portal logs in with PKCE",
            "Cookie that API-M sets",
            "Cookie that NGINX sets",
            "Forgotten after",
            "Session affinity"),
        fields.get(Topic.SESSION_AFFINITY));
    assertEquals(
        Set.of(
            "Check their certificate", "In plain HTTP", "Issued by", "Name in their certificate"),
        fields.get(Topic.NODES_SIDE));
    assertEquals(
        Set.of("Authorities of clients", "Clients show a certificate"),
        fields.get(Topic.CLIENT_CERTIFICATES));
    assertEquals(
        Set.of("Browsers come by HTTPS for", "Clients reach", "Port there"),
        fields.get(Topic.PUBLIC_SIDE));
    assertEquals(Set.of("Gateway environment", "Region"), fields.get(Topic.ENVIRONMENT));
    assertEquals(Set.of("Base deployment.toml"), fields.get(Topic.DEPLOYMENT_TOML));
    assertEquals(Set.of("Link to…"), fields.get(Topic.LINK));
  }

  @Test
  void severalThingsAreExplainedAsOneIs() {
    Sheet both = new Sheet(Sheet.sample(), "lb-1/portals", "lb-1/gateway");
    assertEquals(
        Topic.SESSION_AFFINITY, topic(both, field(both, "affinity")), "of two sites at once");
    assertEquals(Topic.SITE, topic(both, field(both, "port")));
  }

  private static Property field(Sheet sheet, String key) {
    return sheet.state().properties().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
