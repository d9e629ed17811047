package apim.designer.discovery.recovery;

import apim.designer.nginx.Directive;
import apim.designer.nginx.Edition;
import apim.designer.nginx.Target;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Cidr;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an nginx says for all of its sites.
final class LoadBalancerTraits {
  /// Where nothing tells: the newest that this designer knows well, the one that people with `ssl on`
  /// must still have, and the edition that alone had `sticky` for ten years.
  private static final NginxTarget NEWEST = new NginxTarget.OpenSource(1, 30, 4);

  private static final NginxTarget BEFORE_SSL_WENT = new NginxTarget.OpenSource(1, 22, 1);
  private static final NginxTarget OLDEST = new NginxTarget.OpenSource(1, 14, 0);
  private static final NginxTarget WITH_STICKY = new NginxTarget.Plus(33);

  private final Ledger ledger;
  private final Ref ref;
  private final List<DraftSite> drafts;

  LoadBalancerTraits(Ledger ledger, ElementId balancer, List<DraftSite> drafts) {
    this.ledger = ledger;
    this.ref = Ref.of(balancer);
    this.drafts = drafts;
  }

  LoadBalancer on(LoadBalancer plain) {
    return plain
        .withBehindProxy(behindProxy())
        .withNameServers(nameServers())
        .withIpv6(
            drafts.stream()
                .flatMap(draft -> draft.server().ports().stream())
                .anyMatch(OpenedPort::ipv6))
        .withHttp2(http2())
        .withCertificate(certificate());
  }

  /// The nginx that somebody has, as far as its configuration tells.
  static NginxTarget nginx(Optional<Target> named, List<DraftSite> drafts) {
    if (named.isPresent()) {
      return target(named.get());
    }
    boolean sticky =
        drafts.stream()
            .flatMap(draft -> draft.upstream().stream())
            .anyMatch(upstream -> !upstream.directives("sticky").isEmpty());
    if (sticky) {
      return WITH_STICKY;
    }
    return drafts.stream().anyMatch(draft -> !draft.server().scope().effective("ssl").isEmpty())
        ? BEFORE_SSL_WENT
        : NEWEST;
  }

  private static NginxTarget target(Target target) {
    try {
      return target.edition() == Edition.PLUS
          ? Target.plusReleases().stream()
              .filter(release -> Target.plus(release).equals(target))
              .findFirst()
              .<NginxTarget>map(NginxTarget.Plus::new)
              .orElse(WITH_STICKY)
          : NginxTarget.OpenSource.of(target.core().toString());
    } catch (IllegalArgumentException _) {
      return OLDEST;
    }
  }

  private List<Cidr> behindProxy() {
    Set<Cidr> ranges = new LinkedHashSet<>();
    for (Directive from : said("set_real_ip_from")) {
      try {
        ranges.add(Cidr.of(BlockScope.first(from)));
        ledger.place(from, ref, "the proxies in front of it");
      } catch (IllegalArgumentException _) {
        ledger.drop(from, "a proxy in front is named by a range of addresses, such as 10.0.0.0/8");
      }
    }
    return List.copyOf(ranges);
  }

  private List<NameServer> nameServers() {
    Set<NameServer> servers = new LinkedHashSet<>();
    List<Directive> all = new ArrayList<>(said("resolver"));
    drafts.stream()
        .flatMap(draft -> draft.upstream().stream())
        .forEach(upstream -> all.addAll(upstream.directives("resolver")));
    for (Directive resolver : all) {
      List<String> lost = new ArrayList<>();
      for (String word : BlockScope.words(resolver.arguments())) {
        try {
          servers.add(NameServer.of(word));
        } catch (IllegalArgumentException _) {
          lost.add(word);
        }
      }
      ledger.place(
          resolver,
          ref,
          "name servers",
          lost.isEmpty() ? "" : String.join(" ", lost) + " is left out");
    }
    return List.copyOf(servers);
  }

  private boolean http2() {
    List<Directive> on =
        said("http2").stream().filter(one -> BlockScope.first(one).equals("on")).toList();
    ledger.place(on, ref, "HTTP/2");
    return !on.isEmpty()
        || drafts.stream()
            .flatMap(draft -> draft.server().ports().stream())
            .anyMatch(OpenedPort::http2);
  }

  private CertificatePlan certificate() {
    Optional<CertificatePlan> plan = Optional.empty();
    String shown = "";
    for (DraftSite draft : drafts) {
      Optional<Directive> certificate = draft.server().scope().last("ssl_certificate");
      Optional<Directive> key = draft.server().scope().last("ssl_certificate_key");
      if (!draft.port().tls() || certificate.isEmpty() || key.isEmpty()) {
        continue;
      }
      String paths = BlockScope.first(certificate.get()) + " " + BlockScope.first(key.get());
      if (plan.isEmpty()) {
        plan = provided(BlockScope.first(certificate.get()), BlockScope.first(key.get()));
        shown = paths;
      }
      if (plan.isPresent() && paths.equals(shown)) {
        List<FileName> files = plan.get().files();
        String put = "put " + files.getFirst() + " and " + files.getLast();
        ledger.place(
            certificate.get(), ref, "certificate", put + " into the folder beside the design");
        ledger.place(key.get(), ref, "key of the certificate");
      } else {
        String reason = "one certificate serves all sites of a load balancer: " + shown;
        ledger.drop(certificate.get(), reason);
        ledger.drop(key.get(), reason);
      }
    }
    return plan.orElse(LoadBalancer.DEFAULT_CERTIFICATE);
  }

  private static Optional<CertificatePlan> provided(String certificate, String key) {
    Optional<FileName> file = BesideFile.of(certificate);
    return file.flatMap(
        name ->
            BesideFile.of(key)
                .map(
                    keyName ->
                        new CertificatePlan.Provided(
                            name,
                            keyName.equals(name)
                                ? new FileName("key-" + trimmed(name))
                                : keyName)));
  }

  private static String trimmed(FileName name) {
    String text = name.value();
    return text.substring(0, Math.min(text.length(), 90));
  }

  /// The directives of a name that hold for some site.
  private List<Directive> said(String name) {
    // Two that say the same stand in different places.
    Set<Directive> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Directive> all = new ArrayList<>();
    for (DraftSite draft : drafts) {
      draft.scope().effective(name).stream().filter(seen::add).forEach(all::add);
    }
    return all;
  }
}
