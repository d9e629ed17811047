package apim.designer.discovery.recovery;

import apim.designer.nginx.Directive;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.CookieName;
import apim.designer.topology.TcpPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A server that requests are forwarded to.
///
/// @param at the directive that names it
/// @param host as it is written there, IPv6 without brackets
record Backend(Directive at, String host, TcpPort port, boolean backup, String lost) {
  private static final List<String> KNOWN_WORDS =
      List.of("backup", "max_fails=", "fail_timeout=", "resolve");

  /// Empty for what is no address of TCP.
  static Optional<Backend> of(Directive server) {
    List<String> words = BlockScope.words(server.arguments());
    if (words.isEmpty() || words.contains("down")) {
      return Optional.empty();
    }
    String lost =
        words.stream()
            .skip(1)
            .filter(word -> KNOWN_WORDS.stream().noneMatch(word::startsWith))
            .collect(Collectors.joining(" "));
    return of(
        server,
        words.getFirst(),
        80,
        words.contains("backup"),
        lost.isEmpty() ? "" : lost + " is left out: members of a site are equal");
  }

  static Optional<Backend> of(
      Directive at, String address, int usualPort, boolean backup, String lost) {
    if (address.startsWith("unix:") || address.isEmpty()) {
      return Optional.empty();
    }
    int colon = address.lastIndexOf(':');
    boolean hasPort =
        colon > 0
            && address.substring(colon + 1).matches("[0-9]{1,5}")
            && !(address.startsWith("[") && address.endsWith("]"));
    String host = hasPort ? address.substring(0, colon) : address;
    int port = hasPort ? Integer.parseInt(address.substring(colon + 1)) : usualPort;
    if (port < 1 || port > 65_535 || host.isEmpty()) {
      return Optional.empty();
    }
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    return Optional.of(
        new Backend(at, bare.toLowerCase(Locale.ROOT), new TcpPort(port), backup, lost));
  }

  /// Empty where the host is no address, such as a name with variables that a template fills in.
  Optional<Address> address() {
    try {
      return Optional.of(Address.of(host));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// How an upstream keeps sessions.
  ///
  /// @param at the directive that says so
  record Kept(Affinity affinity, Optional<Directive> at, String lost) {}

  static Kept affinity(BlockScope upstream) {
    for (Directive sticky : upstream.own("sticky")) {
      return sticky(sticky);
    }
    if (!upstream.own("ip_hash").isEmpty()) {
      return new Kept(new Affinity.IpHash(), upstream.own("ip_hash").stream().findFirst(), "");
    }
    for (Directive hash : upstream.own("hash")) {
      return hash(hash);
    }
    return new Kept(new Affinity.None(), Optional.empty(), "");
  }

  private static Kept hash(Directive hash) {
    String key = BlockScope.first(hash).toLowerCase(Locale.ROOT);
    if (key.contains("$cookie_")) {
      String cookie = key.substring(key.indexOf("$cookie_") + "$cookie_".length());
      return new Kept(
          new Affinity.StickyLearn(cookie(cookie), Affinity.PORTAL_SESSION),
          Optional.of(hash),
          "the hash of a cookie becomes a cookie that is remembered");
    }
    if (key.contains("remote_addr") || key.contains("x_forwarded_for") || key.contains("real_ip")) {
      return new Kept(
          new Affinity.IpHash(),
          Optional.of(hash),
          "clients are told apart by the first three numbers of their address");
    }
    return new Kept(
        new Affinity.None(), Optional.of(hash), "a hash of " + key + " keeps no session");
  }

  private static Kept sticky(Directive sticky) {
    List<String> words = BlockScope.words(sticky.arguments());
    String method = words.isEmpty() ? "cookie" : words.getFirst();
    return switch (method) {
      case "learn" ->
          new Kept(
              new Affinity.StickyLearn(
                  cookie(
                      after(words, "lookup=$cookie_")
                          .or(() -> after(words, "create=$upstream_cookie_"))
                          .orElse("")),
                  after(words, "timeout=")
                      .flatMap(Durations::read)
                      .filter(time -> time.toSeconds() >= 1 && time.toDays() <= 365)
                      // What nginx takes where nothing is said.
                      .orElse(Duration.ofMinutes(10))),
              Optional.of(sticky),
              "");
      case "route" ->
          new Kept(
              new Affinity.StickyLearn(
                  cookie(
                      words.stream()
                          .filter(word -> word.contains("$cookie_"))
                          .findFirst()
                          .map(
                              word ->
                                  word.substring(word.indexOf("$cookie_") + "$cookie_".length()))
                          .orElse("")),
                  Affinity.PORTAL_SESSION),
              Optional.of(sticky),
              "the route in a cookie becomes a cookie that is remembered");
      default ->
          new Kept(
              new Affinity.StickyCookie(ownCookie(words)),
              Optional.of(sticky),
              after(words, "expires=")
                  .map(time -> "expires=" + time + " is left out: the cookie ends with the browser")
                  .orElse(""));
    };
  }

  private static CookieName ownCookie(List<String> words) {
    List<String> named = new ArrayList<>();
    after(words, "name=").ifPresent(named::add);
    if (words.size() > 1 && words.getFirst().equals("cookie")) {
      named.add(words.get(1));
    }
    return named.stream()
        .filter(name -> name.matches("[A-Za-z0-9_]{1,64}"))
        .findFirst()
        .map(CookieName::new)
        .orElse(Affinity.LOAD_BALANCER_COOKIE);
  }

  private static Optional<String> after(List<String> words, String start) {
    return words.stream()
        .filter(word -> word.startsWith(start))
        .map(word -> word.substring(start.length()))
        .findFirst();
  }

  /// nginx's variables do not tell capitals apart.
  private static CookieName cookie(String name) {
    String letters = name.replaceAll("[^A-Za-z0-9_].*$", "");
    if (letters.isEmpty()
        || letters.length() > 64
        || letters.equalsIgnoreCase(Affinity.SESSION_COOKIE.value())) {
      return Affinity.SESSION_COOKIE;
    }
    return new CookieName(letters);
  }
}
