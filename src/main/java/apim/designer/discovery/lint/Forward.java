package apim.designer.discovery.lint;

import apim.designer.nginx.Directive;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A `proxy_pass`: from which block to whom.
///
/// @param pass the directive
/// @param scope the block that it stands in
/// @param scheme `http` or `https`; empty where a variable says it
/// @param host what stands behind the scheme, without port and path
/// @param path what stands behind host and port; empty where the request's own is passed on as it came
/// @param pool whom it goes to; empty where a variable says it
record Forward(
    Directive pass,
    Scope scope,
    String scheme,
    String host,
    boolean hasPort,
    String path,
    Optional<Pool> pool) {
  private static final String AFTER_SCHEME = "://";

  static Forward of(Directive pass, Scope scope, Map<String, Pool> upstreams) {
    String url = Scope.first(pass);
    int end = url.indexOf(AFTER_SCHEME);
    String scheme = end < 0 ? "" : url.substring(0, end);
    String rest = end < 0 ? url : url.substring(end + AFTER_SCHEME.length());
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    String host = hasPort ? authority.substring(0, colon) : authority;
    return new Forward(
        pass,
        scope,
        scheme,
        host,
        hasPort,
        slash < 0 ? "" : rest.substring(slash),
        pool(pass, scheme, authority, upstreams));
  }

  private static Optional<Pool> pool(
      Directive pass, String scheme, String authority, Map<String, Pool> upstreams) {
    Pool known = upstreams.get(authority);
    if (known != null) {
      return Optional.of(known);
    }
    if (authority.contains("$") || authority.isEmpty()) {
      return Optional.empty();
    }
    boolean hasPort = authority.lastIndexOf(':') > authority.lastIndexOf(']');
    String address = hasPort ? authority : authority + (scheme.equals("https") ? ":443" : ":80");
    return Optional.of(
        new Pool(authority, Optional.empty(), List.of(Pool.Member.of(pass, List.of(address)))));
  }

  Optional<Listener> listener() {
    return pool.flatMap(Pool::listener);
  }

  boolean goesTo(Listener wanted) {
    return listener().filter(wanted::equals).isPresent();
  }

  /// Whether API calls go this way, as opposed to portals and management.
  boolean carriesApiTraffic() {
    return listener().filter(Listener::carriesApiTraffic).isPresent();
  }

  boolean isStream() {
    return listener()
        .filter(one -> one.carriesApiTraffic())
        .filter(one -> one != Listener.GATEWAY_HTTPS && one != Listener.GATEWAY_HTTP)
        .isPresent();
  }

  Optional<Scope> server() {
    return scope.within("server");
  }
}
