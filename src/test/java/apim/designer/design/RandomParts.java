package apim.designer.design;

import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Cidr;
import apim.designer.topology.CookieName;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

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
    return new Node(
        id,
        of(Profile.values()),
        oneIn(6) ? Optional.empty() : Optional.of(address()),
        new PortOffset(of(0, 0, 0, 1, below(PortOffset.HIGHEST + 1), PortOffset.HIGHEST)),
        oneIn(8) ? Optional.of(new FileName(id + ".toml")) : Optional.empty());
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
    Hostname hostname =
        new Hostname(of("api.example.com", "gw.example.com", "h" + below(99) + ".am.wso2.com"));
    Optional<TcpPort> port =
        oneIn(3) ? Optional.of(new TcpPort(1 + below(65_535))) : Optional.empty();
    Optional<Boolean> tls = maybeFlag();
    boolean redirectHttp = oneIn(2);
    Optional<LogDirectory> logs =
        oneIn(3) ? Optional.of(new LogDirectory("/var/log/nginx/" + id)) : Optional.empty();
    Listener listener = of(Listener.values());
    Affinity affinity = affinity();
    Optional<Boolean> carbon = maybeFlag();
    return new Site(
        id,
        new Site.Front(hostname, port, tls, redirectHttp, logs, carbon),
        new Site.Back(listener, affinity, List.of(), oneIn(4)));
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
