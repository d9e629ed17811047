package apim.designer.discovery.recovery;

import apim.designer.catalog.Release;
import apim.designer.catalog.WebApplication;
import apim.designer.nginx.Directive;
import apim.designer.topology.Address;
import apim.designer.topology.ByteSize;
import apim.designer.topology.Cidr;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.FileName;
import apim.designer.topology.Listener;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.Site;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.WebApp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a server lets through to a site, and under which conditions.
final class SitePolicies {
  private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?(\\d{1,9})");
  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8})([kKmMgG]?)");
  private static final Duration USUAL_READ = Duration.ofMinutes(5);
  private static final String USUAL_BODY = "100m";
  private static final String ELSEWHERE = "/no-web-application-of-api-m";

  private final Ledger ledger;
  private final Release release;
  private final Set<String> nodeAddresses;

  SitePolicies(Ledger ledger, Release release, List<Address> nodes) {
    this.ledger = ledger;
    this.release = release;
    this.nodeAddresses = nodes.stream().map(Address::value).collect(Collectors.toSet());
  }

  Site.Policy of(DraftSite draft) {
    boolean management = draft.listener() == Listener.MANAGEMENT;
    return new Site.Policy(
        management ? serves(draft) : Optional.empty(),
        management ? nodesOnly(draft) : NodesOnly.NOTHING,
        tenant(draft),
        clientCertificates(draft),
        hsts(draft),
        bodySize(draft),
        readTimeout(draft));
  }

  private Optional<Set<WebApp>> serves(DraftSite draft) {
    boolean partOfPath = !draft.path().isRoot() && !draft.forwarding().strips();
    if (partOfPath || draft.backends().isEmpty()) {
      return Optional.empty();
    }
    Set<WebApp> served = EnumSet.noneOf(WebApp.class);
    for (WebApplication application : release.webApplications()) {
      boolean any =
          application.paths().stream()
              .map(path -> answering(draft, path + "/x"))
              .anyMatch(one -> one.filter(location -> leadsTo(draft, location)).isPresent());
      if (any) {
        WebApp.of(application.id()).ifPresent(served::add);
      }
    }
    if (answering(draft, ELSEWHERE).filter(location -> leadsTo(draft, location)).isPresent()) {
      served.add(WebApp.OTHER);
    }
    Set<WebApp> known =
        release.webApplications().stream()
            .flatMap(application -> WebApp.of(application.id()).stream())
            .collect(Collectors.toCollection(() -> EnumSet.of(WebApp.OTHER)));
    Set<WebApp> usual = EnumSet.copyOf(release.servedByDefault());
    usual.retainAll(known);
    return served.equals(usual) ? Optional.empty() : Optional.of(served);
  }

  /// The location for a path of the nodes.
  private static Optional<TheirLocation> answering(DraftSite draft, String path) {
    String url = (draft.forwarding().strips() ? draft.path().prefix() : "") + path;
    return TheirLocation.answering(draft.server().locations(), url);
  }

  private static boolean leadsTo(DraftSite draft, TheirLocation location) {
    return !location.refuses()
        && Forwarding.of(location)
            .filter(one -> one.target().equals(draft.forwarding().target()))
            .isPresent();
  }

  private NodesOnly nodesOnly(DraftSite draft) {
    Set<WebApp> limited = EnumSet.noneOf(WebApp.class);
    Set<Cidr> others = new LinkedHashSet<>();
    for (WebApplication application : release.webApplications()) {
      for (String path : application.paths()) {
        answering(draft, path + "/x")
            .filter(TheirLocation::limits)
            .filter(location -> leadsTo(draft, location))
            .ifPresent(
                location -> {
                  WebApp.of(application.id()).ifPresent(limited::add);
                  others.addAll(othersThanNodes(draft, location));
                });
      }
    }
    return limited.isEmpty() ? NodesOnly.NOTHING : new NodesOnly(limited, List.copyOf(others));
  }

  private Set<Cidr> othersThanNodes(DraftSite draft, TheirLocation location) {
    Set<Cidr> others = new LinkedHashSet<>();
    for (Directive allow : location.scope().own("allow")) {
      String range = BlockScope.first(allow);
      try {
        Cidr cidr = Cidr.of(range);
        if (!nodeAddresses.contains(cidr.shortest())) {
          others.add(cidr);
        }
        ledger.place(allow, draft.ref(), "who reaches what is for nodes alone");
      } catch (IllegalArgumentException _) {
        ledger.drop(allow, "a range of addresses has the form 10.0.0.0/8; say who is meant");
      }
    }
    ledger.place(location.scope().own("deny"), draft.ref(), "what is for nodes alone");
    ledger.place(location.block(), draft.ref(), "what is for nodes alone");
    return others;
  }

  private Optional<TenantDomain> tenant(DraftSite draft) {
    if (draft.listener().carriesApiTraffic()) {
      return draft.forwarding().tenant();
    }
    return draft
        .scope()
        .header("X-WSO2-Tenant")
        .flatMap(
            header -> {
              try {
                return Optional.of(new TenantDomain(header.arguments().getLast().value()));
              } catch (IllegalArgumentException _) {
                return Optional.empty();
              }
            });
  }

  private ClientCertificates clientCertificates(DraftSite draft) {
    BlockScope scope = draft.server().scope();
    ClientCertificates.Mode mode =
        switch (scope.value("ssl_verify_client").orElse("off")) {
          case "on" -> ClientCertificates.Mode.REQUIRED;
          case "optional", "optional_no_ca" -> ClientCertificates.Mode.OPTIONAL;
          default -> ClientCertificates.Mode.NONE;
        };
    if (mode == ClientCertificates.Mode.NONE || !draft.port().tls()) {
      return ClientCertificates.NONE;
    }
    ledger.place(
        scope.effective("ssl_verify_client"), draft.ref(), "the certificates of its clients");
    Optional<FileName> file = Optional.empty();
    for (Directive authorities : scope.effective("ssl_client_certificate")) {
      file = BesideFile.of(BlockScope.first(authorities));
      ledger.place(
          authorities,
          draft.ref(),
          "who may have issued certificates of clients",
          file.map(name -> "put " + name + " into the folder beside the design").orElse(""));
    }
    return new ClientCertificates(mode, file);
  }

  private Optional<Duration> hsts(DraftSite draft) {
    for (Directive header : draft.scope().effective("add_header")) {
      List<String> words = BlockScope.words(header.arguments());
      if (words.size() < 2 || !words.getFirst().equalsIgnoreCase("Strict-Transport-Security")) {
        continue;
      }
      Matcher age = MAX_AGE.matcher(words.get(1));
      if (!age.find()) {
        continue;
      }
      Duration time = Duration.ofSeconds(Long.parseLong(age.group(1)));
      if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(Duration.ofDays(3650)) > 0) {
        continue;
      }
      boolean more = words.get(1).toLowerCase(Locale.ROOT).contains("includesubdomains");
      ledger.place(
          header,
          draft.ref(),
          "HTTPS only",
          more ? "includeSubDomains is left out: it binds hosts that are not drawn" : "");
      return Optional.of(time);
    }
    return Optional.empty();
  }

  private Optional<ByteSize> bodySize(DraftSite draft) {
    Optional<Directive> said = draft.scope().last("client_max_body_size");
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Optional<ByteSize> size = size(BlockScope.first(said.get()));
    size.ifPresent(_ -> ledger.place(said.get(), draft.ref(), "the largest body"));
    return size.filter(known -> !known.toString().equals(USUAL_BODY));
  }

  /// Bytes alone are rounded up; 0, which limits nothing, is no size.
  private static Optional<ByteSize> size(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2).toLowerCase(Locale.ROOT);
    if (unit.isEmpty()) {
      number = Math.ceilDiv(number, 1_024);
      unit = "k";
    }
    return number > 999_999
        ? Optional.empty()
        : Optional.of(new ByteSize((int) number, unit.charAt(0)));
  }

  private Optional<Duration> readTimeout(DraftSite draft) {
    Optional<Directive> said = draft.scope().last("proxy_read_timeout");
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> time =
        Durations.read(BlockScope.first(said.get()))
            .filter(one -> one.toSeconds() >= 1 && one.toDays() <= 7);
    boolean upgraded = draft.listener().isWebSocket();
    if (time.isEmpty() || (upgraded && time.get().equals(Duration.ofHours(1)))) {
      return Optional.empty();
    }
    ledger.place(
        said.get(),
        draft.ref(),
        "how long a node may take",
        upgraded ? "a WebSocket is held for an hour" : "");
    draft
        .scope()
        .last("proxy_send_timeout")
        .filter(send -> Durations.read(BlockScope.first(send)).equals(time))
        .ifPresent(send -> ledger.place(send, draft.ref(), "how long a node may take"));
    return time.filter(one -> !one.equals(USUAL_READ) && !upgraded)
        .map(one -> Duration.ofSeconds(one.toSeconds()));
  }
}
