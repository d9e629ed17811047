package apim.designer.validation;

import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Cidr;
import apim.designer.topology.CookieName;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import apim.designer.topology.WebApp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Designs in which as much as possible meets: few addresses, ports, names and ids for many
/// elements. Each is wholly made from its seed.
final class CrowdedDesigns {
  private final Random random;
  private final boolean sharedIds;

  private CrowdedDesigns(long seed, boolean sharedIds) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.sharedIds = sharedIds;
  }

  static Design of(long seed, boolean sharedIds) {
    return new CrowdedDesigns(seed, sharedIds).design();
  }

  private Design design() {
    Topology topology =
        Topology.empty(
            new Label("Crowded"),
            ApimVersion.of(one("3.0.0", "3.1.0", "3.2.0", "4.0.0", "4.2.0", "4.5.0", "2.6.0")));
    int nodes = random.nextInt(6);
    for (int i = 1; i <= nodes; i++) {
      topology = topology.with(node(id("apim-", i)));
    }
    int balancers = random.nextInt(3);
    for (int i = 1; i <= balancers; i++) {
      topology = topology.with(loadBalancer(id("lb-", i)));
    }
    if (random.nextInt(3) == 0) {
      topology =
          topology
              .with(External.of(id("out-", 1), External.Kind.OUTER_PROXY, new Label("proxy")))
              .withLink(new Link(id("out-", 1), id("lb-", 1), new Label("")));
    }
    return Design.of(topology);
  }

  private Node node(ElementId id) {
    Node node =
        Node.of(id, one(Profile.values()))
            .withPortOffset(new PortOffset(one(0, 0, 1, 100, 1368, PortOffset.HIGHEST)))
            .withDeploymentToml(
                random.nextInt(8) == 0 ? Optional.of(new FileName("a.toml")) : Optional.empty());
    return random.nextInt(8) == 0
        ? node
        : node.withAddress(Address.of("10.0.0." + (1 + random.nextInt(3))));
  }

  private LoadBalancer loadBalancer(ElementId id) {
    LoadBalancer lb =
        LoadBalancer.of(
                id,
                one(
                    new NginxTarget.OpenSource(1, 22, 1),
                    new NginxTarget.OpenSource(1, 30, 4),
                    new NginxTarget.Plus(33)))
            .withCertificate(
                one(
                    LoadBalancer.DEFAULT_CERTIFICATE,
                    new CertificatePlan.PrivateCa(KeyAlgorithm.RSA_2048, new Days(900), true),
                    new CertificatePlan.SigningRequest(KeyAlgorithm.EC_P384, false),
                    new CertificatePlan.Provided(new FileName("a.crt"), new FileName("a.key"))));
    if (random.nextInt(4) == 0) {
      lb = lb.withBehindProxy(java.util.List.of(Cidr.of("10.9.0.0/16")));
    }
    int sites = random.nextInt(5);
    for (int i = 1; i <= sites; i++) {
      lb = lb.withSite(site(id("site-", i)));
    }
    return lb;
  }

  private Site site(ElementId id) {
    Site site =
        Site.of(
                id,
                new Hostname(
                    one("a.example.com", "b.example.com", "c.wso2.com", "d".repeat(50) + ".org")),
                one(Listener.values()))
            .mapFront(
                front ->
                    front
                        .withPort(
                            random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new TcpPort(one(80, 443, 8243, 9443, 5672))))
                        .withTls(
                            random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(random.nextBoolean()))
                        .withRedirectHttp(random.nextInt(4) > 0))
            .mapPolicy(
                policy ->
                    policy.withServes(
                        random.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(
                                random.nextBoolean()
                                    ? EnumSet.allOf(WebApp.class)
                                    : EnumSet.of(WebApp.LOGIN, WebApp.DEVPORTAL))))
            .mapBack(back -> back.withPkce(random.nextInt(4) == 0).withAffinity(affinity()));
    return site.withMembers(
        IntStream.range(0, random.nextInt(4))
            .mapToObj(_ -> new Member(id("apim-", 1 + random.nextInt(6)), random.nextInt(4) == 0))
            .toList());
  }

  private Affinity affinity() {
    return one(
        new Affinity.None(),
        new Affinity.None(),
        new Affinity.IpHash(),
        new Affinity.StickyCookie(new CookieName("JSESSIONID")),
        new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE),
        new Affinity.StickyLearn(Affinity.SESSION_COOKIE, Duration.ofMinutes(10)));
  }

  private ElementId id(String stem, int number) {
    return new ElementId(sharedIds && random.nextInt(3) == 0 ? "apim-1" : stem + number);
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
