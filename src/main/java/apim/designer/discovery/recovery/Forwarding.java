package apim.designer.discovery.recovery;

import apim.designer.nginx.Directive;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.UrlPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a location passes on, and how.
///
/// @param pass the directive that says so; of a site without nodes, the one that says that there are
///     none
/// @param target an upstream, or a host with a port where one is written
/// @param strips whether nodes are asked for what follows the location's path only
/// @param lost what of it no site says
record Forwarding(
    TheirLocation location,
    Directive pass,
    boolean tls,
    String target,
    boolean strips,
    Optional<TenantDomain> tenant,
    String lost) {
  private static final Pattern URL =
      Pattern.compile("(https?)://([^/$?\\[\\]]+|\\[[^\\]/$]*](?::\\d+)?)(.*)", Pattern.DOTALL);
  private static final Pattern WITH_VARIABLES =
      Pattern.compile("(https?)://([^/?]+)(.*)", Pattern.DOTALL);
  private static final Pattern TENANT = Pattern.compile("/t/([A-Za-z0-9.-]+)(.*)");

  /// The target of a site that has no nodes.
  static final String NOWHERE = "";

  static Optional<Forwarding> of(TheirLocation location) {
    return location.scope().own("proxy_pass").stream()
        .findFirst()
        .flatMap(pass -> of(location, pass))
        .or(() -> withoutNodes(location));
  }

  private static Optional<Forwarding> withoutNodes(TheirLocation location) {
    boolean empty =
        location.kind().isPrefix()
            && location.block().body().size() == 1
            && location.answer().filter("503"::equals).isPresent();
    return empty
        ? Optional.of(
            new Forwarding(
                location,
                location.scope().own("return").getFirst(),
                true,
                NOWHERE,
                false,
                Optional.empty(),
                ""))
        : Optional.empty();
  }

  private static Optional<Forwarding> of(TheirLocation location, Directive pass) {
    String url = resolved(BlockScope.first(pass), location.scope());
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      matcher = WITH_VARIABLES.matcher(url);
      if (!matcher.matches()) {
        return Optional.empty();
      }
    }
    String rest = matcher.group(3);
    Matcher tenant = TENANT.matcher(rest);
    Optional<TenantDomain> domain = Optional.empty();
    if (tenant.matches()) {
      domain = tenant(tenant.group(1));
      rest = domain.isPresent() ? tenant.group(2) : rest;
    }
    boolean root = location.path().equals("/");
    boolean keeps =
        rest.isEmpty() || rest.startsWith("$request_uri") || same(rest, location.path());
    boolean strips = !keeps && !root && location.kind().isPrefix();
    boolean understood =
        keeps
            || (root && rest.equals("/"))
            || (strips && (rest.equals("/") || rest.startsWith("$")));
    return Optional.of(
        new Forwarding(
            location,
            pass,
            matcher.group(1).equals("https"),
            matcher.group(2),
            strips,
            domain,
            understood ? "" : "the path " + rest + " on the nodes is left out"));
  }

  private static boolean same(String uri, String path) {
    return closed(uri).equals(closed(path));
  }

  private static String closed(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  private static Optional<TenantDomain> tenant(String text) {
    try {
      return Optional.of(new TenantDomain(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// A target that `set` has put into a variable, as people do to have names resolved again.
  private static String resolved(String url, BlockScope scope) {
    String known = url;
    for (Optional<BlockScope> level = Optional.of(scope);
        level.isPresent() && known.contains("$");
        level = level.flatMap(BlockScope::around)) {
      for (Directive set : level.get().own("set")) {
        if (set.arguments().size() == 2 && known.length() < 2_000) {
          String name = BlockScope.first(set);
          known =
              known.replaceAll(
                  Pattern.quote(name) + "(?![A-Za-z0-9_])",
                  Matcher.quoteReplacement(set.arguments().getLast().value()));
        }
      }
    }
    return known;
  }

  boolean isEverything() {
    return location.kind().isPrefix() && location.path().equals("/");
  }

  /// Where the site lies; empty for what no site can be at.
  Optional<UrlPath> path() {
    if (!location.kind().isPrefix()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new UrlPath(location.path()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The same nodes are asked for the same, whichever of the two answers.
  boolean asksLike(Forwarding other) {
    return target.equals(other.target) && tls == other.tls && !strips && !other.strips;
  }
}
