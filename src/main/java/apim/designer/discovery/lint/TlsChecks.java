package apim.designer.discovery.lint;

import static apim.designer.discovery.lint.NginxCheck.advice;
import static apim.designer.discovery.lint.NginxCheck.error;
import static apim.designer.discovery.lint.NginxCheck.warning;

import apim.designer.discovery.lint.NginxCheck.Hit;
import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Version;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What clients are offered by way of TLS.
final class TlsChecks {
  private static final Version WITHOUT_OLD_PROTOCOLS = new Version(1, 27, 3);
  private static final Set<String> OLD = Set.of("SSLv2", "SSLv3", "TLSv1", "TLSv1.1");
  private static final List<String> WEAK =
      List.of("RC4", "DES-", "3DES", "NULL", "EXP", "MD5", "ANULL", "ENULL", "ADH", "LOW");
  private static final String HYBRID = "X25519MLKEM768";

  private TlsChecks() {}

  static List<NginxCheck> all() {
    return List.of(
        warning(
            "weak-tls-protocol",
            "Passwords and tokens can travel under a protocol that is broken, and auditors refuse"
                + " it.",
            "ssl_protocols TLSv1.2 TLSv1.3;",
            Pages.MOZILLA,
            TlsChecks::oldProtocols),
        warning(
            "weak-cipher",
            "A client can be talked into a cipher that is broken.",
            "the ciphers of Mozilla's intermediate profile",
            Pages.MOZILLA,
            view ->
                view.directives("ssl_ciphers")
                    .flatMap(
                        ciphers ->
                            Stream.of(Scope.first(ciphers).split("[:, ]"))
                                .filter(TlsChecks::isWeak)
                                .limit(1)
                                .map(weak -> new Hit(ciphers, weak + " is among the ciphers")))),
        error(
            "certificate-missing",
            "nginx does not start, or refuses every handshake of this site.",
            "ssl_certificate and ssl_certificate_key",
            Pages.SSL + "#ssl_certificate",
            view ->
                view.servers().stream()
                    .filter(TlsChecks::endsTls)
                    .filter(server -> !server.isOn("ssl_reject_handshake"))
                    .filter(
                        server ->
                            server.inForce("ssl_certificate").isEmpty()
                                || server.inForce("ssl_certificate_key").isEmpty())
                    .filter(server -> view.isWhole() || !server.own("listen").isEmpty())
                    .flatMap(
                        server -> at(server, "this server ends TLS without certificate or key"))),
        error(
            "plain-on-tls-port",
            "Clients of this site get no TLS, so portals and APIs are not reachable by https.",
            "listen 443 ssl;",
            Pages.SSL + "#ssl",
            view ->
                view.servers().stream()
                    .flatMap(
                        server ->
                            server.own("listen").stream()
                                .filter(listen -> ServerChecks.port(listen) == 443)
                                .filter(_ -> !endsTls(server))
                                .map(listen -> new Hit(listen, "port 443 is opened without TLS")))),
        warning(
            "hybrid-curve-required",
            "nginx does not start where its OpenSSL is older than 3.5.",
            "X25519:prime256v1:secp384r1, or ?X25519MLKEM768 before them",
            Pages.SSL + "#ssl_ecdh_curve",
            view ->
                view.directives("ssl_ecdh_curve")
                    .filter(
                        curves ->
                            Stream.of(Scope.first(curves).split(":")).anyMatch(HYBRID::equals))
                    .map(curves -> new Hit(curves, HYBRID + " is asked for without fail"))),
        advice(
            "stapling-in-vain",
            "nginx warns at every start and staples nothing: authorities have given OCSP up.",
            "no ssl_stapling",
            Pages.SSL + "#ssl_stapling",
            view ->
                view.directives("ssl_stapling")
                    .filter(one -> Scope.first(one).equals("on"))
                    .map(one -> new Hit(one, "OCSP stapling is switched on"))),
        advice(
            "hsts-missing",
            "A browser that once came by plain HTTP can be kept there by whoever is between.",
            "add_header Strict-Transport-Security \"max-age=63072000\" always; once the certificate"
                + " is one that browsers trust",
            Pages.MOZILLA,
            view ->
                view.servers().stream()
                    .filter(server -> endsTls(server) && !view.forwards(server).isEmpty())
                    .filter(server -> !saysHsts(server))
                    .flatMap(
                        server -> at(server, "this site does not send Strict-Transport-Security"))),
        advice(
            "misdirected-http2",
            "A browser that shares a connection between two sites gets no answer for the second.",
            "return 421; beside ssl_reject_handshake",
            "https://www.rfc-editor.org/rfc/rfc9110#name-421-misdirected-request",
            view ->
                view.servers().stream()
                    .filter(server -> server.isOn("ssl_reject_handshake") && speaksHttp2(server))
                    .filter(
                        server ->
                            server.own("return").stream()
                                .noneMatch(back -> Scope.first(back).equals("421")))
                    .flatMap(
                        server ->
                            at(server, "this catch-all speaks HTTP/2 and does not say 421"))));
  }

  static boolean endsTls(Scope server) {
    return server.isOn("ssl")
        || server.own("listen").stream()
            .map(Scope::words)
            .anyMatch(words -> words.contains("ssl") || words.contains("quic"));
  }

  private static boolean speaksHttp2(Scope server) {
    return server.isOn("http2")
        || server.own("listen").stream().anyMatch(one -> Scope.words(one).contains("http2"));
  }

  private static boolean saysHsts(Scope server) {
    return Stream.concat(Stream.of(server), server.everyInner().stream())
        .flatMap(scope -> scope.inForce("add_header").stream())
        .anyMatch(header -> Scope.first(header).equalsIgnoreCase("Strict-Transport-Security"));
  }

  private static Stream<Hit> at(Scope server, String message) {
    return server.block().stream().map((Block block) -> new Hit(block, message));
  }

  private static Stream<Hit> oldProtocols(NginxView view) {
    Stream<Hit> said =
        view.directives("ssl_protocols")
            .filter(one -> Scope.words(one).stream().anyMatch(OLD::contains))
            .map((Directive one) -> new Hit(one, "protocols before TLS 1.2 are let in"));
    boolean byDefault = view.named() && !view.target().core().isAtLeast(WITHOUT_OLD_PROTOCOLS);
    Stream<Hit> unsaid =
        view.servers().stream()
            .filter(server -> byDefault && endsTls(server))
            .filter(server -> server.inForce("ssl_protocols").isEmpty())
            .flatMap(
                server ->
                    at(
                        server,
                        "without ssl_protocols "
                            + view.target().displayName()
                            + " lets TLS 1.0 and 1.1 in"));
    return Stream.concat(said, unsaid);
  }

  private static boolean isWeak(String cipher) {
    String name = cipher.toUpperCase(Locale.ROOT);
    return !name.startsWith("!")
        && !name.startsWith("-")
        && (name.equals("ALL") || WEAK.stream().anyMatch(name::contains));
  }
}
