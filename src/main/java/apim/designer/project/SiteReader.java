package apim.designer.project;

import apim.designer.topology.Affinity;
import apim.designer.topology.ByteSize;
import apim.designer.topology.Cidr;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.CookieName;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.NodeTls;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the sites of a load balancer, with the defaults of schema version 2. A property that its
/// neighbours make pointless, such as the cookie of `by-address`, is checked all the same.
final class SiteReader {
  static final List<String> LISTENERS = Arrays.stream(Listener.values()).map(Listener::id).toList();
  static final List<String> WEB_APPS = Arrays.stream(WebApp.values()).map(WebApp::id).toList();
  static final List<String> MODES =
      Arrays.stream(ClientCertificates.Mode.values()).map(ClientCertificates.Mode::id).toList();
  static final List<String> SCHEMES = List.of(PublicSide.HTTPS, PublicSide.HTTP);
  static final List<String> METHODS =
      List.of(Affinity.NONE, Affinity.BY_ADDRESS, Affinity.OWN_COOKIE, Affinity.NODE_COOKIE);

  /// nginx's words, which people know.
  static final List<String> METHODS_OF_VERSION_1 =
      List.of("ip-hash", "sticky-cookie", "sticky-learn");

  private SiteReader() {}

  /// @param usual what a site serves in the release of the design unless it says otherwise
  static Optional<Site> read(Section section, Set<WebApp> usual) {
    Optional<ElementId> id = section.id("id", "\"portals\"");
    Optional<Site.Front> front = front(section);
    Site.Policy policy = policy(section, usual);
    Optional<Site.Back> back = back(section);
    return id.isEmpty() || front.isEmpty() || back.isEmpty()
        ? Optional.empty()
        : Optional.of(new Site(id.get(), front.get(), policy, back.get()));
  }

  private static Optional<Site.Front> front(Section section) {
    section.require("hostname", "\"api.example.com\"");
    Optional<Hostname> hostname = section.text("hostname", Hostname::new);
    UrlPath path = section.text("path", UrlPath::new).orElse(UrlPath.ROOT);
    Optional<TcpPort> port = section.number("port", TcpPort::new);
    Optional<Boolean> tls = section.flag("tls");
    boolean redirectHttp = section.flag("redirectHttp").orElse(true);
    Optional<PublicSide> publicSide = section.section("public").flatMap(SiteReader::publicSide);
    Optional<LogDirectory> logDirectory = section.text("logDirectory", LogDirectory::new);
    Optional<FileName> snippet = section.text("snippet", FileName::new);
    return hostname.map(
        known ->
            new Site.Front(
                known, path, port, tls, redirectHttp, publicSide, logDirectory, snippet));
  }

  private static Optional<PublicSide> publicSide(Section section) {
    section.require("scheme", "\"https\"");
    Optional<String> scheme =
        section.choice("scheme", word -> LoadBalancerReader.known(word, SCHEMES), SCHEMES);
    Optional<TcpPort> port = section.number("port", TcpPort::new);
    return scheme
        .map(PublicSide.HTTPS::equals)
        .map(tls -> new PublicSide(tls, port.orElse(PublicSide.usualPort(tls))));
  }

  private static Site.Policy policy(Section section, Set<WebApp> usual) {
    Optional<Set<WebApp>> serves = serves(section, usual);
    NodesOnly nodesOnly =
        new NodesOnly(
            Set.copyOf(section.choices("nodesOnly", WebApp::of, WEB_APPS)),
            section.texts("alsoFrom", Cidr::of));
    Optional<TenantDomain> tenant = section.text("tenant", TenantDomain::new);
    ClientCertificates clientCertificates =
        section
            .section("clientCertificates")
            .map(SiteReader::clientCertificates)
            .orElse(ClientCertificates.NONE);
    Optional<Duration> hsts =
        section.text(
            "hsts",
            text ->
                Site.Policy.USUAL.withHsts(Optional.of(TimeSpan.parse(text))).hsts().orElseThrow());
    Optional<ByteSize> bodySize = section.text("bodySize", ByteSize::of);
    Optional<Duration> readTimeout =
        section.text(
            "readTimeout",
            text ->
                Site.Policy.USUAL
                    .withReadTimeout(Optional.of(TimeSpan.parse(text)))
                    .readTimeout()
                    .orElseThrow());
    return new Site.Policy(
        serves, nodesOnly, tenant, clientCertificates, hsts, bodySize, readTimeout);
  }

  /// `carbon`, a word of schema version 1, adds the console to what is served or takes it away.
  private static Optional<Set<WebApp>> serves(Section section, Set<WebApp> usual) {
    Optional<Boolean> carbon = section.flag("carbon");
    boolean isSaid = section.object().value("serves").isPresent();
    Set<WebApp> serves = EnumSet.noneOf(WebApp.class);
    serves.addAll(isSaid ? section.choices("serves", WebApp::of, WEB_APPS) : usual);
    carbon.ifPresent(
        served -> {
          serves.remove(WebApp.CARBON);
          if (served) {
            serves.add(WebApp.CARBON);
          }
        });
    return isSaid || !serves.equals(usual) ? Optional.of(serves) : Optional.empty();
  }

  private static ClientCertificates clientCertificates(Section section) {
    section.require("mode", "\"required\"");
    ClientCertificates.Mode mode =
        section
            .choice("mode", ClientCertificates.Mode::of, MODES)
            .orElse(ClientCertificates.Mode.NONE);
    return new ClientCertificates(mode, section.text("caFile", FileName::new));
  }

  private static Optional<Site.Back> back(Section section) {
    section.require("listener", "\"management\"");
    Optional<Listener> listener = section.choice("listener", Listener::of, LISTENERS);
    Affinity affinity =
        section.section("affinity").map(SiteReader::affinity).orElse(new Affinity.None());
    List<Member> members = new ArrayList<>();
    for (Section member : section.sections("members")) {
      boolean backup = member.flag("backup").orElse(false);
      member.id("node", "\"apim-1\"").ifPresent(n -> members.add(new Member(n, backup)));
    }
    boolean pkce = section.flag("pkce").orElse(false);
    boolean keepPath = section.flag("keepPath").orElse(false);
    NodeTls nodeTls = section.section("nodeTls").map(SiteReader::nodeTls).orElse(NodeTls.USUAL);
    return listener.map(known -> new Site.Back(known, affinity, members, pkce, keepPath, nodeTls));
  }

  private static NodeTls nodeTls(Section section) {
    return new NodeTls(
        section.flag("plain").orElse(false),
        section.flag("verify").orElse(false),
        section.text("caFile", FileName::new),
        section.text("name", Hostname::new));
  }

  private static Affinity affinity(Section section) {
    String method =
        section
            .choice("method", word -> LoadBalancerReader.known(neutral(word), METHODS), METHODS)
            .orElse(Affinity.NONE);
    Optional<CookieName> cookie = section.text("cookie", CookieName::new);
    Duration timeout = section.text("timeout", SiteReader::timeout).orElse(Affinity.PORTAL_SESSION);
    return switch (method) {
      case Affinity.BY_ADDRESS -> new Affinity.IpHash();
      case Affinity.OWN_COOKIE ->
          new Affinity.StickyCookie(cookie.orElse(Affinity.LOAD_BALANCER_COOKIE));
      case Affinity.NODE_COOKIE ->
          new Affinity.StickyLearn(cookie.orElse(Affinity.SESSION_COOKIE), timeout);
      default -> new Affinity.None();
    };
  }

  private static String neutral(String word) {
    int index = METHODS_OF_VERSION_1.indexOf(word);
    return index < 0 ? word : METHODS.get(index + 1);
  }

  private static Duration timeout(String text) {
    return new Affinity.StickyLearn(Affinity.SESSION_COOKIE, TimeSpan.parse(text)).timeout();
  }
}
