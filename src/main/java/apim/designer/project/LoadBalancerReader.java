package apim.designer.project;

import apim.designer.topology.Affinity;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Cidr;
import apim.designer.topology.CookieName;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the load balancers of a design file, with the defaults of schema version 1. A property
/// that its neighbours make pointless, such as the cookie of `ip-hash`, is checked all the same.
final class LoadBalancerReader {
  static final List<String> EDITIONS = List.of("open-source", "plus");
  static final List<String> SOURCES = List.of("self-signed", "private-ca", "csr", "provided");
  static final List<String> METHODS = List.of("none", "ip-hash", "sticky-cookie", "sticky-learn");
  static final List<String> KEYS =
      Arrays.stream(KeyAlgorithm.values()).map(KeyAlgorithm::id).toList();
  static final List<String> LISTENERS = Arrays.stream(Listener.values()).map(Listener::id).toList();

  private LoadBalancerReader() {}

  static Optional<LoadBalancer> read(Section section) {
    Optional<ElementId> id = section.id("id", "\"lb-1\"");
    section.require("nginx", "{ \"edition\": \"open-source\", \"version\": \"1.30.4\" }");
    Optional<NginxTarget> nginx = section.section("nginx").flatMap(LoadBalancerReader::nginx);
    List<Cidr> behindProxy = section.texts("behindProxy", Cidr::of);
    List<NameServer> nameServers = section.texts("nameServers", NameServer::of);
    boolean ipv6 = section.flag("ipv6").orElse(false);
    boolean http2 = section.flag("http2").orElse(false);
    CertificatePlan certificate =
        section
            .section("certificate")
            .flatMap(LoadBalancerReader::certificate)
            .orElse(LoadBalancer.DEFAULT_CERTIFICATE);
    List<Site> sites = new ArrayList<>();
    for (Section site : section.sections("sites")) {
      site(site).ifPresent(sites::add);
    }
    return id.isEmpty() || nginx.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LoadBalancer(
                id.get(), nginx.get(), behindProxy, nameServers, ipv6, http2, certificate, sites));
  }

  private static Optional<NginxTarget> nginx(Section section) {
    section.require("edition", "\"open-source\"");
    section.require("version", "\"1.30.4\", or \"R33\" for plus");
    Optional<String> edition = section.choice("edition", word -> known(word, EDITIONS), EDITIONS);
    if (edition.isEmpty()) {
      return Optional.empty();
    }
    return section.text("version", version -> NginxTarget.of(edition.get(), version));
  }

  private static Optional<CertificatePlan> certificate(Section section) {
    String source =
        section.choice("source", word -> known(word, SOURCES), SOURCES).orElse("self-signed");
    KeyAlgorithm key = section.choice("key", KeyAlgorithm::of, KEYS).orElse(KeyAlgorithm.EC_P256);
    Days days = section.number("days", Days::new).orElse(Days.YEAR);
    boolean encryptedKey = section.flag("encryptedKey").orElse(false);
    if (source.equals("provided")) {
      section.require("certificateFile", "\"lb-1.crt\"");
      section.require("keyFile", "\"lb-1.key\"");
    }
    Optional<FileName> certificateFile = section.text("certificateFile", FileName::new);
    Optional<FileName> keyFile = section.text("keyFile", FileName::new);
    return switch (source) {
      case "private-ca" -> Optional.of(new CertificatePlan.PrivateCa(key, days, encryptedKey));
      case "csr" -> Optional.of(new CertificatePlan.SigningRequest(key, encryptedKey));
      case "provided" ->
          certificateFile.flatMap(
              file -> keyFile.map(other -> new CertificatePlan.Provided(file, other)));
      default -> Optional.of(new CertificatePlan.SelfSigned(key, days, encryptedKey));
    };
  }

  private static Optional<Site> site(Section section) {
    Optional<ElementId> id = section.id("id", "\"portals\"");
    section.require("hostname", "\"api.example.com\"");
    Optional<Hostname> hostname = section.text("hostname", Hostname::new);
    section.require("listener", "\"management\"");
    Optional<Listener> listener = section.choice("listener", Listener::of, LISTENERS);
    Optional<TcpPort> port = section.number("port", TcpPort::new);
    Optional<Boolean> tls = section.flag("tls");
    boolean redirectHttp = section.flag("redirectHttp").orElse(true);
    Optional<LogDirectory> logDirectory = section.text("logDirectory", LogDirectory::new);
    Affinity affinity =
        section.section("affinity").map(LoadBalancerReader::affinity).orElse(new Affinity.None());
    List<Member> members = new ArrayList<>();
    for (Section member : section.sections("members")) {
      boolean backup = member.flag("backup").orElse(false);
      member.id("node", "\"apim-1\"").ifPresent(n -> members.add(new Member(n, backup)));
    }
    Optional<Boolean> carbon = section.flag("carbon");
    boolean pkce = section.flag("pkce").orElse(false);
    return id.isEmpty() || hostname.isEmpty() || listener.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Site(
                id.get(),
                new Site.Front(hostname.get(), port, tls, redirectHttp, logDirectory, carbon),
                new Site.Back(listener.get(), affinity, members, pkce)));
  }

  private static Affinity affinity(Section section) {
    String method = section.choice("method", word -> known(word, METHODS), METHODS).orElse("none");
    Optional<CookieName> cookie = section.text("cookie", CookieName::new);
    Duration timeout =
        section.text("timeout", LoadBalancerReader::timeout).orElse(Affinity.PORTAL_SESSION);
    return switch (method) {
      case "ip-hash" -> new Affinity.IpHash();
      case "sticky-cookie" ->
          new Affinity.StickyCookie(cookie.orElse(Affinity.LOAD_BALANCER_COOKIE));
      case "sticky-learn" ->
          new Affinity.StickyLearn(cookie.orElse(Affinity.SESSION_COOKIE), timeout);
      default -> new Affinity.None();
    };
  }

  private static Duration timeout(String text) {
    return new Affinity.StickyLearn(Affinity.SESSION_COOKIE, TimeSpan.parse(text)).timeout();
  }

  private static Optional<String> known(String word, List<String> words) {
    return words.contains(word) ? Optional.of(word) : Optional.empty();
  }
}
