package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Edition;
import apim.designer.nginx.Reason;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The `upstream` block of a site. Its order is fixed: method, servers, sticky, keepalive; nginx
/// silently drops a `sticky` that stands before the balancing method.
final class UpstreamBlock {
  private static final int SMALLEST_ZONE = 128;
  private static final int BESIDE_SERVERS = 64;

  /// In kilobytes, about twice what was measured.
  private static final int OF_AN_ADDRESS = 2;

  /// How many addresses a name may have: each is a server to nginx.
  private static final int OF_A_NAME = 16;

  private static final Reason RESOLVED_AGAIN =
      Reason.of(
          "the name is resolved again when its answer runs out, and NGINX starts while it has"
              + " none");

  private static final Reason HELD_BY_COOKIE =
      Reason.of("this cookie holds a whole login on one node, whatever path it visits");

  private static final Directive ZONE = fixed("zone");
  private static final Directive SERVER = fixed("server");
  private static final Directive IP_HASH = fixed("ip_hash");
  private static final Directive KEEPALIVE = fixed("keepalive", "32");
  private static final Directive KEEPALIVE_TIMEOUT = fixed("keepalive_timeout", "50s");

  private static final Argument MAX_FAILS = word("max_fails=3");
  private static final Argument FAIL_TIMEOUT = word("fail_timeout=10s");
  private static final Argument BACKUP = word("backup");
  private static final Argument RESOLVE = word("resolve");

  private UpstreamBlock() {}

  static Statement of(SiteWords site, NginxInstance instance) {
    VirtualHost host = site.host();
    Target target = instance.target();
    StatementWriter writer = site.writer();
    Argument name = word(host.upstream());
    List<Statement> body = new ArrayList<>();
    body.add(writer.because(Correction.SHARED_FAILURES).sign(ZONE.and(name, word(zoneSize(host)))));
    if (host.affinity() instanceof Affinity.IpHash) {
      body.add(
          writer
              .because(
                  "a client stays on the node that the first three octets of its address lead to")
              .sign(IP_HASH));
    }
    host.servers().forEach(server -> body.add(server(server, instance)));
    sticky(site, target).ifPresent(body::add);
    if (host.servers().stream().anyMatch(server -> instance.resolvesAgain(server.server()))) {
      body.add(resolver(instance));
    }
    if (!target.can(Capability.KEEPALIVE_BY_DEFAULT)) {
      body.add(writer.because(Correction.WEBSOCKET_AND_SIZES).sign(KEEPALIVE));
    }
    if (target.can(Capability.UPSTREAM_KEEPALIVE_TIMEOUT)) {
      body.add(
          writer
              .because(
                  "Tomcat closes a connection that was idle for 60 seconds, and a request that is"
                      + " sent just then is lost")
              .sign(KEEPALIVE_TIMEOUT));
    }
    return writer.because(Correction.OWN_UPSTREAM_NAMES).block("upstream", List.of(name), body);
  }

  /// 140 servers fit 128k, as tried on nginx 1.22.1 and 1.30.6; NGINX Plus keeps more of each.
  private static String zoneSize(VirtualHost host) {
    int addresses =
        host.servers().stream()
            .mapToInt(server -> server.server().address() instanceof Address.Named ? OF_A_NAME : 1)
            .sum();
    int kilobytes = BESIDE_SERVERS + addresses * OF_AN_ADDRESS;
    return Math.max(SMALLEST_ZONE, Math.ceilDiv(kilobytes, 64) * 64) + "k";
  }

  /// Inside the block, since the drop-in shares its nginx with others, who may ask other servers.
  private static Statement resolver(NginxInstance instance) {
    return StatementWriter.of(instance.ref())
        .because(RESOLVED_AGAIN)
        .directive(
            "resolver",
            instance.loadBalancer().nameServers().stream()
                .distinct()
                .<Argument>map(server -> text(server.toString()))
                .toList());
  }

  private static Statement server(UpstreamServer server, NginxInstance instance) {
    Directive line = SERVER.and(text(server.hostAndPort()), MAX_FAILS, FAIL_TIMEOUT);
    if (server.backup()) {
      line = line.and(BACKUP);
    }
    boolean resolvesAgain = instance.resolvesAgain(server.server());
    if (resolvesAgain) {
      line = line.and(RESOLVE);
    }
    StatementWriter writer = StatementWriter.of(server.ref(), server.server().ref());
    return (resolvesAgain
            ? writer.because(Correction.SHARED_FAILURES, RESOLVED_AGAIN)
            : writer.because(Correction.SHARED_FAILURES))
        .sign(line);
  }

  /// The `sticky` directive, where the design asks for one and the target has it.
  private static Optional<Statement> sticky(SiteWords site, Target target) {
    if (!target.can(Capability.STICKY)) {
      return Optional.empty();
    }
    VirtualHost host = site.host();
    StatementWriter writer = site.writer();
    return switch (host.affinity()) {
      case Affinity.None _, Affinity.IpHash _ -> Optional.empty();
      case Affinity.StickyCookie(var cookie) ->
          Optional.of(
              writer
                  .because(withSticky(target, HELD_BY_COOKIE))
                  .directive("sticky", cookieWords(cookie.value(), host)));
      case Affinity.StickyLearn(var cookie, var timeout) ->
          Optional.of(
              writer
                  .because(
                      withSticky(target, Correction.LEARN_TIMEOUT, Correction.OWN_SESSION_ZONE))
                  .directive(
                      "sticky",
                      "learn",
                      "create=$upstream_cookie_" + lowerCase(cookie.value()),
                      "lookup=$cookie_" + lowerCase(cookie.value()),
                      "zone=" + host.sessionZone() + ":1m",
                      "timeout=" + timeout.toSeconds() + "s"));
    };
  }

  /// Of a `sticky` directive; in open source it has one more.
  private static Reason[] withSticky(Target target, Reason... reasons) {
    List<Reason> all = new ArrayList<>(List.of(reasons));
    if (target.edition() == Edition.OPEN_SOURCE) {
      all.add(Correction.STICKY_IN_OPEN_SOURCE);
    }
    return all.toArray(Reason[]::new);
  }

  /// Sites of one host name keep their cookies apart by their paths.
  private static String[] cookieWords(String cookie, VirtualHost host) {
    List<String> words =
        new ArrayList<>(List.of("cookie", cookie, "path=" + host.servedBelow(), "httponly"));
    if (host.publicSide().tls()) {
      words.add("secure");
    }
    words.add("samesite=lax");
    return words.toArray(String[]::new);
  }

  /// nginx's cookie variables ignore case; the page writes them small.
  private static String lowerCase(String cookie) {
    return cookie.toLowerCase(Locale.ROOT);
  }
}
