package apim.designer.generator;

import static apim.designer.generator.Scribe.joined;
import static apim.designer.generator.Scribe.text;
import static apim.designer.generator.Scribe.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The nginx.conf of an nginx that serves this load balancer's sites and nothing else.
final class CompleteFile {
  /// A bucket of nginx's hash of server names holds a name and 18 bytes beside it.
  private static final int BESIDE_NAME = 18;

  private static final int SMALLEST_BUCKET = 128;

  private final NginxInstance instance;
  private final Scribe scribe;

  CompleteFile(NginxInstance instance) {
    this.instance = instance;
    this.scribe = Scribe.of(instance.ref());
  }

  List<Statement> statements() {
    return List.of(
        scribe.comment(
            "Complete nginx.conf of "
                + instance.id()
                + ", written for "
                + instance.target().displayName()),
        scribe.directive("worker_processes", "auto"),
        scribe.directive("pid", text("/run/nginx.pid")),
        scribe.directive("error_log", text("/var/log/nginx/error.log"), word("warn")),
        scribe.block("events", List.of(), List.of(scribe.directive("worker_connections", "4096"))),
        scribe.block("http", List.of(), http()));
  }

  private List<Statement> http() {
    List<Statement> body = new ArrayList<>();
    body.add(scribe.directive("include", text("/etc/nginx/mime.types")));
    body.add(scribe.directive("default_type", text("application/octet-stream")));
    body.add(logFormat());
    body.add(scribe.directive("access_log", text("/var/log/nginx/access.log"), word("apim")));
    body.add(scribe.directive("server_tokens", "off"));
    body.add(scribe.directive("keepalive_timeout", "65s"));
    body.add(
        scribe
            .because("long host names do not fit nginx's default bucket of 64 bytes")
            .directive("server_names_hash_bucket_size", Integer.toString(bucket())));
    if (instance.endsTls()) {
      body.addAll(TlsPolicy.statements(because(VirtualHost::tls)));
    }
    body.addAll(catchAll());
    body.add(scribe.directive("include", text("/etc/nginx/conf.d/*.conf")));
    return body;
  }

  private Statement logFormat() {
    return scribe
        .because("says which node answered and how long it took")
        .directive(
            "log_format",
            word("apim"),
            joined(
                word("$remote_addr"),
                text(" ["),
                word("$time_local"),
                text("] \""),
                word("$request"),
                text("\" "),
                word("$status"),
                text(" "),
                word("$body_bytes_sent"),
                text(" host="),
                word("$host"),
                text(" node="),
                word("$upstream_addr"),
                text(" seconds="),
                word("$upstream_response_time")));
  }

  private int bucket() {
    int longest =
        instance.hosts().stream()
            .mapToInt(host -> host.hostname().value().length())
            .max()
            .orElse(0);
    int bucket = SMALLEST_BUCKET;
    while (bucket < longest + BESIDE_NAME) {
      bucket *= 2;
    }
    return bucket;
  }

  /// One default server for each port: it refuses hosts that no site serves.
  private List<Statement> catchAll() {
    List<Statement> servers = new ArrayList<>();
    plainPorts().forEach(port -> servers.add(refusing(port)));
    tlsPorts().forEach(port -> servers.add(refusingHandshake(port)));
    return servers;
  }

  private IntStream plainPorts() {
    IntStream redirects =
        instance.hosts().stream().anyMatch(VirtualHost::redirectsHttp)
            ? IntStream.of(80)
            : IntStream.empty();
    return IntStream.concat(
            redirects,
            instance.hosts().stream().filter(host -> !host.tls()).mapToInt(VirtualHost::port))
        .sorted()
        .distinct();
  }

  private IntStream tlsPorts() {
    return instance.hosts().stream()
        .filter(VirtualHost::tls)
        .mapToInt(VirtualHost::port)
        .sorted()
        .distinct();
  }

  private Statement refusing(int port) {
    Scribe author =
        because(host -> host.tls() ? port == 80 && host.redirectsHttp() : host.port() == port)
            .because(Correction.CATCH_ALL);
    List<Statement> body = new ArrayList<>(listen(author, port, "default_server"));
    body.add(author.directive("return", "444"));
    return author.block("server", List.of(), body);
  }

  /// A line that goes with the only site that needs it leads to that site, too.
  private Scribe because(Predicate<VirtualHost> needed) {
    List<VirtualHost> hosts = instance.hosts().stream().filter(needed).toList();
    return hosts.size() == 1 ? Scribe.of(instance.ref(), hosts.getFirst().ref()) : scribe;
  }

  private Statement refusingHandshake(int port) {
    Scribe author =
        because(host -> host.tls() && host.port() == port).because(Correction.CATCH_ALL);
    List<Statement> body = new ArrayList<>(listen(author, port, "ssl", "default_server"));
    // Whoever calls an address names none in the handshake, and arrives here (RFC 6066 §3).
    boolean calledByAddress =
        instance.hosts().stream()
            .anyMatch(host -> host.tls() && host.port() == port && host.hostname().isAddress());
    if (!calledByAddress && instance.target().can(Capability.REJECT_HANDSHAKE)) {
      body.add(author.directive("ssl_reject_handshake", "on"));
    } else {
      body.add(author.directive("ssl_certificate", text(instance.certificatePath())));
      body.add(author.directive("ssl_certificate_key", text(instance.keyPath())));
    }
    // A handshake with a known name may be followed by a request for an unknown one.
    body.add(author.directive("return", "444"));
    return author.block("server", List.of(), body);
  }

  private List<Statement> listen(Scribe author, int port, String... words) {
    List<Statement> sockets = new ArrayList<>();
    sockets.add(author.directive("listen", withWords(Integer.toString(port), words)));
    if (instance.loadBalancer().ipv6()) {
      sockets.add(author.directive("listen", withWords("[::]:" + port, words)));
    }
    return sockets;
  }

  private static String[] withWords(String address, String... words) {
    List<String> all = new ArrayList<>(List.of(address));
    all.addAll(List.of(words));
    return all.toArray(String[]::new);
  }
}
