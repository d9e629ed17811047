package apim.designer.project;

import apim.designer.design.Design;
import apim.designer.json.Quoted;
import apim.designer.topology.Topology;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The deployments that WSO2 describes, ready to start from: its deployment patterns, and the systems
/// of its page on proxy servers and load balancers.
public final class Templates {
  private static final String DOCS = "https://apim.docs.wso2.com/en/";
  private static final String PATTERNS_4 = DOCS + "4.7.0/get-started/deployment-patterns/";
  private static final String PATTERNS_3 =
      DOCS + "3.2.0/install-and-setup/setup/deployment-patterns/";
  private static final String PROFILES =
      DOCS
          + "4.1.0/install-and-setup/setup/distributed-deployment/"
          + "understanding-the-distributed-deployment-of-wso2-api-m/";
  private static final String MULTI_DC =
      DOCS + "latest/install-and-setup/setup/multi-dc-deployment/";
  private static final String PAGE =
      "https://github.com/wso2/docs-apim/blob/3.1.0/en/docs/install-and-setup/"
          + "deploying-wso2-api-manager/configuring-the-proxy-server-and-the-load-balancer.md";

  private Templates() {}

  private record Entry(
      String id, TemplateFamily family, String description, String purpose, String source) {}

  private static final List<Entry> ENTRIES =
      List.of(
          pattern4(
              "p0-all-in-one",
              "pattern-0-single-node",
              "One all-in-one node",
              "development, tests and training, not for production"),
          pattern4(
              "p1-all-in-one-ha",
              "pattern-1-all-in-one-high-availability-ha",
              "Two all-in-one nodes, both active",
              "production with moderate traffic that must survive the failure of a node"),
          pattern4(
              "p2-simple-scalable",
              "pattern-2-simple-scalable-deployment",
              "Two all-in-one nodes and two gateways",
              "API traffic that must grow apart from the portals"),
          pattern4(
              "p3-distributed",
              "pattern-3-recommended-distributed-deployment",
              "Two control planes, two traffic managers and two gateways",
              "production with high traffic, as WSO2 recommends it: each part grows by itself"),
          pattern4(
              "p4-fully-distributed",
              "pattern-4-fully-distributed-deployment-with-key-manager-separation",
              "Two control planes, traffic managers, key managers and gateways each",
              "large production with strict security, where tokens are issued apart"),
          pattern4(
              "p5-simple-scalable-with-key-manager",
              "pattern-5-simple-scalable-with-key-manager-separation",
              "Two all-in-one nodes, two key managers and two gateways",
              "API traffic and tokens that must both grow apart from the portals"),
          new Entry(
              "p6-identity-server",
              TemplateFamily.API_M_4,
              "One all-in-one node and WSO2 Identity Server",
              "tokens and logins that an Identity Server of the company issues",
              DOCS
                  + "4.7.0/install-and-setup/setup/kubernetes-deployment/kubernetes/"
                  + "am-pattern-6-all-in-one-is-as-km/"),
          new Entry(
              "control-plane-with-traffic-manager",
              TemplateFamily.API_M_4,
              "Two control planes with the traffic manager inside and two gateways",
              "API-M 4.0 to 4.4, where API traffic must grow apart from the portals",
              PROFILES),
          pattern3(
              "p2-gateway-and-key-manager-apart",
              "pattern-2-deployment-with-a-separate-gateway-and-separate-key-manager",
              "Two nodes with both portals, two key managers and two gateways",
              "high traffic with tokens that live short"),
          pattern3(
              "p3-fully-distributed",
              "pattern-3-fully-distributed-setup",
              "Two nodes of each: Publisher, Developer Portal, key manager, traffic manager,"
                  + " gateway",
              "systems of which every layer must grow by itself"),
          pattern3(
              "p4-internal-and-external",
              "pattern-4-internal-and-external-on-premise-api-management",
              "Two internal and two external gateways, and two nodes of each other profile",
              "APIs for employees and for partners, on premises"),
          pattern3(
              "p5-public-and-private-cloud",
              "pattern-5-internal-and-external-public-and-private-cloud-api-management",
              "The same with the external gateways in a public cloud",
              "APIs for employees and for partners, whose gateways are in a public cloud"),
          new Entry(
              "multi-datacenter-replicated",
              TemplateFamily.DATA_CENTRES,
              "Two data centres with control planes, traffic managers and gateways each",
              "a region that must go on alone; the databases are replicated both ways",
              MULTI_DC + "configuring-multi-dc-deployment-pattern-1/"),
          new Entry(
              "multi-datacenter-central",
              TemplateFamily.DATA_CENTRES,
              "A main data centre, and one with traffic managers and gateways alone",
              "gateways close to their clients that one control plane serves",
              MULTI_DC + "configuring-multi-dc-deployment-pattern-2/"),
          page(
              "single-node",
              "One all-in-one node behind open-source NGINX",
              "one server behind a load balancer, as the page begins"),
          page(
              "active-active",
              "Two all-in-one nodes behind NGINX Plus, sessions kept",
              "small production that must survive the failure of a node"),
          page(
              "active-active-ip-hash",
              "Two all-in-one nodes behind open-source NGINX, ip_hash",
              "small production with an NGINX that keeps sessions by address only"),
          page(
              "gateway-single-manager",
              "One Gateway Manager and two Gateways behind open-source NGINX",
              "API traffic over several gateways, published by one manager"),
          page(
              "gateway-multiple-managers",
              "Two Gateway Managers on a shared file system and two Gateways behind NGINX Plus",
              "API traffic where publishing must survive the failure of a manager"),
          page(
              "publisher-ha",
              "Two Publishers behind NGINX Plus, sessions kept",
              "the Publishers of a distributed deployment"),
          page(
              "store-ha",
              "Two Stores behind NGINX Plus, sessions kept",
              "the Stores of a distributed deployment"),
          page(
              "key-manager-ha",
              "Two Key Managers behind NGINX Plus, sessions kept",
              "the Key Managers of a distributed deployment"));

  private static Entry pattern4(String id, String anchor, String description, String purpose) {
    return new Entry(id, TemplateFamily.API_M_4, description, purpose, PATTERNS_4 + "#" + anchor);
  }

  private static Entry pattern3(String id, String anchor, String description, String purpose) {
    return new Entry(id, TemplateFamily.API_M_3, description, purpose, PATTERNS_3 + "#" + anchor);
  }

  private static Entry page(String id, String description, String purpose) {
    return new Entry(id, TemplateFamily.LOAD_BALANCER_PAGE, description, purpose, PAGE);
  }

  /// Every template, family after family.
  public static List<Template> all() {
    return ENTRIES.stream().map(Templates::template).toList();
  }

  private static Template template(Entry entry) {
    Topology topology = open(entry.id()).topology();
    return new Template(
        entry.id(),
        entry.family(),
        topology.name().value(),
        entry.description(),
        entry.purpose(),
        topology.apim(),
        topology.nodes().size(),
        entry.source());
  }

  /// The design of a template, or nothing when no template has that id.
  public static Optional<Design> find(String id) {
    return ENTRIES.stream()
        .filter(entry -> entry.id().equals(id))
        .map(e -> open(e.id()))
        .findFirst();
  }

  /// The design of the template `id`.
  ///
  /// @throws IllegalArgumentException naming the templates, when `id` is none of them
  public static Design design(String id) {
    List<String> ids = ENTRIES.stream().map(Entry::id).toList();
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no template "
                        + Quoted.of(id)
                        + "; the templates are "
                        + String.join(", ", ids)
                        + Nearest.question(id, ids)));
  }

  private static Design open(String id) {
    String name = "templates/" + id + ".apimtopology";
    try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
      return switch (DesignFile.parse(name, in.readAllBytes())) {
        case ParseResult.Parsed parsed -> parsed.opened().design();
        case ParseResult.Faulty faulty -> throw new IllegalStateException(faulty.toString());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
