package apim.designer.design;

import apim.designer.topology.Accepted;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ByteSize;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Cidr;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.CookieName;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.NodeTls;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Ref;
import apim.designer.topology.Region;
import apim.designer.topology.RuleId;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Random elements of a design, anything that their types allow.
final class RandomParts {
  static final List<String> RELEASES =
      List.of("3.0", "3.1", "3.2", "4.0", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7");

  /// What breaks configuration files, shells, XML and JSON, and what people write.
  private static final List<String> TEXTS =
      List.of(
          "",
          "Production",
          "two\nlines",
          "$host; } # \"quoted\" 'single' \\ back",
          "</text><script>alert(1)</script> & ]]>",
          "`id` $(id) ${IFS} %s %n {{x}}",
          "Zürich — 東京 😀 \u202Eright to left",
          "x".repeat(2_000));

  private final Random random;

  RandomParts(Random random) {
    this.random = random;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Label label() {
    return new Label(of(TEXTS));
  }

  Node node(ElementId id) {
    Map<Listener, TcpPort> ports = new EnumMap<>(Listener.class);
    if (oneIn(6)) {
      ports.put(of(Listener.values()), new TcpPort(1 + below(65_535)));
    }
    return new Node(
        id,
        of(Profile.values()),
        oneIn(6) ? Optional.empty() : Optional.of(address()),
        new PortOffset(of(0, 0, 0, 1, below(PortOffset.HIGHEST + 1), PortOffset.HIGHEST)),
        ports,
        maybe(4, new EnvironmentName(of("Default", "eu-west", "Production and Sandbox"))),
        maybe(4, new Region(of("eu-west", "us-east"))),
        maybe(8, new FileName(id + ".toml")));
  }

  <T> Optional<T> maybe(int count, T value) {
    return oneIn(count) ? Optional.of(value) : Optional.empty();
  }

  External.Details details() {
    return new External.Details(
        maybe(3, of(KeyManagerProduct.values())),
        maybe(3, address()),
        maybe(3, of(DatabaseType.values())));
  }

  private Address address() {
    return Address.of(
        of(
            "10.0.0." + below(256),
            "2001:db8::" + Integer.toHexString(below(65_536)),
            "fe80::1",
            "node" + below(4) + ".internal.example.com",
            "localhost"));
  }

  NginxTarget nginx() {
    return NginxTarget.of("open-source", of("1.18.0", "1.22.1", "1.25.1", "1.29.6", "1.30.4"));
  }

  LoadBalancer loadBalancer(ElementId id) {
    return new LoadBalancer(
        id,
        oneIn(2) ? nginx() : new NginxTarget.Plus(20 + below(20)),
        oneIn(4) ? ranges() : List.of(),
        oneIn(4) ? nameServers() : List.of(),
        oneIn(3),
        oneIn(3),
        oneIn(4) ? LoadBalancer.DEFAULT_CERTIFICATE : certificate(id, new Days(1 + below(36_500))),
        List.of());
  }

  /// With host bits set, too, as people write them.
  List<Cidr> ranges() {
    return List.of(
        Cidr.of(of("10.0.0.0/8", "10.0.0.5/8", "255.255.255.255/1", "192.168.7.9", "0.0.0.0/0")),
        Cidr.of(of("2001:db8::/32", "2001:db8::7/32", "fe80::1", "::/0")));
  }

  List<NameServer> nameServers() {
    return List.of(
        NameServer.of(of("10.0.0.2", "127.0.0.11", "10.0.0.2:8600")),
        NameServer.of(of("2001:db8::2", "[fd00::a]:5353", "10.0.0.2")));
  }

  CertificatePlan certificate(ElementId id, Days days) {
    return oneIn(4)
        ? new CertificatePlan.Provided(new FileName(id + ".crt"), new FileName(id + ".key"))
        : madeCertificate(days);
  }

  CertificatePlan madeCertificate(Days days) {
    KeyAlgorithm key = of(KeyAlgorithm.values());
    boolean encrypted = oneIn(3);
    return switch (below(3)) {
      case 0 -> new CertificatePlan.SelfSigned(key, days, encrypted);
      case 1 -> new CertificatePlan.PrivateCa(key, days, encrypted);
      default -> new CertificatePlan.SigningRequest(key, encrypted);
    };
  }

  Site site(ElementId id) {
    return new Site(id, front(id), policy(id), back(id));
  }

  private Site.Front front(ElementId id) {
    return new Site.Front(
        new Hostname(of("api.example.com", "gw.example.com", "h" + below(99) + ".am.wso2.com")),
        oneIn(4) ? new UrlPath(of("/gateway/", "/apim/v1/", "/a.b-c_d~e/")) : UrlPath.ROOT,
        maybe(3, new TcpPort(1 + below(65_535))),
        maybeFlag(),
        oneIn(2),
        maybe(5, new PublicSide(oneIn(2), new TcpPort(of(443, 80, 8443)))),
        maybe(3, new LogDirectory("/var/log/nginx/" + id)),
        maybe(8, new FileName(id + ".conf")));
  }

  private Site.Policy policy(ElementId id) {
    Set<WebApp> serves = EnumSet.noneOf(WebApp.class);
    for (WebApp app : WebApp.values()) {
      if (oneIn(2)) {
        serves.add(app);
      }
    }
    return new Site.Policy(
        maybe(3, serves),
        oneIn(4) ? nodesOnly() : NodesOnly.NOTHING,
        maybe(6, new TenantDomain(of("abc.com", "tenant-1.example.org"))),
        oneIn(6)
            ? new ClientCertificates(
                of(ClientCertificates.Mode.values()), maybe(2, new FileName(id + "-clients.crt")))
            : ClientCertificates.NONE,
        maybe(6, Duration.ofDays(of(1, 365, 730))),
        maybe(6, ByteSize.of(of("512k", "10m", "2g"))),
        maybe(6, Duration.ofSeconds(1 + below(7_200))));
  }

  NodesOnly nodesOnly() {
    Set<WebApp> apps = EnumSet.of(of(WebApp.values()), WebApp.SERVICES);
    return new NodesOnly(oneIn(4) ? Set.of() : apps, oneIn(2) ? ranges() : List.of());
  }

  private Site.Back back(ElementId id) {
    return new Site.Back(
        of(Listener.values()),
        affinity(),
        List.of(),
        oneIn(4),
        oneIn(4),
        oneIn(5)
            ? new NodeTls(
                oneIn(3),
                oneIn(2),
                maybe(2, new FileName(id + "-nodes.crt")),
                maybe(2, new Hostname("nodes.example.com")))
            : NodeTls.USUAL);
  }

  Accepted accepted(List<Ref> elements) {
    return new Accepted(
        new RuleId(of("cluster-of-one", "carbon-served", "no-such-rule")),
        oneIn(3) || elements.isEmpty() ? List.of() : List.of(of(elements)),
        new Label(of("a trial system", "two\nlines", "</text>*[x](y)", "\u202Eright to left")),
        maybe(2, LocalDate.of(2026 + below(3), 1 + below(12), 1 + below(28))));
  }

  private Optional<Boolean> maybeFlag() {
    return oneIn(2) ? Optional.empty() : Optional.of(oneIn(2));
  }

  private Affinity affinity() {
    return switch (below(4)) {
      case 0 -> new Affinity.None();
      case 1 -> new Affinity.IpHash();
      case 2 -> new Affinity.StickyCookie(cookie(Affinity.LOAD_BALANCER_COOKIE));
      default ->
          new Affinity.StickyLearn(
              cookie(Affinity.SESSION_COOKIE), Duration.ofSeconds(1 + below(100_000)));
    };
  }

  private CookieName cookie(CookieName usual) {
    return oneIn(2) ? usual : new CookieName(of("ROUTE", "lb_1", "JSESSIONID", "x"));
  }
}
