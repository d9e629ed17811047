package apim.designer.generator;

import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Capability;
import apim.designer.nginx.ServerNameTable;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The nginx.conf of an nginx that serves this load balancer's sites and nothing else.
final class CompleteFile {
  private static final int CONNECTIONS = 4096;

  /// A proxied client takes two connections, and each site has two files of logs.
  private static final int OPEN_FILES = 4 * CONNECTIONS;

  private static final int SMALLEST_BUCKET = 128;

  private final NginxInstance instance;
  private final StatementWriter writer;
  private final Sockets sockets;
  private final ServerCertificate certificate;

  CompleteFile(NginxInstance instance) {
    this.instance = instance;
    this.writer = StatementWriter.of(instance.ref());
    this.sockets = new Sockets(instance);
    this.certificate = new ServerCertificate(instance);
  }

  List<Statement> statements() {
    return List.of(
        writer.comment(
            "Complete nginx.conf of "
                + instance.id()
                + ", written for "
                + instance.target().displayName()),
        writer.directive("worker_processes", "auto"),
        writer
            .because("the usual limit of 1,024 open files is a quarter of the connections below")
            .directive("worker_rlimit_nofile", Integer.toString(OPEN_FILES)),
        writer.directive("pid", text("/run/nginx.pid")),
        writer.directive("error_log", text("/var/log/nginx/error.log"), word("warn")),
        writer.block(
            "events",
            List.of(),
            List.of(writer.directive("worker_connections", Integer.toString(CONNECTIONS)))),
        writer.block("http", List.of(), http()));
  }

  private List<Statement> http() {
    List<Statement> body = new ArrayList<>();
    body.add(writer.directive("include", text("/etc/nginx/mime.types")));
    body.add(writer.directive("default_type", text("application/octet-stream")));
    body.add(LogFormat.complete(writer));
    body.add(
        writer.directive(
            "access_log", text("/var/log/nginx/access.log"), word(LogFormat.COMPLETE)));
    body.add(writer.directive("server_tokens", "off"));
    body.add(writer.directive("keepalive_timeout", "65s"));
    body.addAll(nameTable());
    if (instance.endsTls()) {
      body.addAll(TlsPolicy.statements(because(VirtualHost::tls)));
    }
    body.addAll(catchAll());
    body.add(writer.directive("include", text("/etc/nginx/conf.d/*.conf")));
    return body;
  }

  private List<Statement> nameTable() {
    ServerNameTable table = ServerNameTable.of(instance.namesByPort().values(), SMALLEST_BUCKET);
    List<Statement> statements = new ArrayList<>();
    statements.add(
        writer
            .because("long host names do not fit nginx's default bucket of 64 bytes")
            .directive("server_names_hash_bucket_size", Integer.toString(table.bucketSize())));
    if (table.maxSize() > ServerNameTable.USUAL.maxSize()) {
      statements.add(
          writer
              .because("so many host names do not fit nginx's default table")
              .directive("server_names_hash_max_size", Integer.toString(table.maxSize())));
    }
    return statements;
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
    StatementWriter author =
        because(host -> host.tls() ? port == 80 && host.redirectsHttp() : host.port() == port)
            .because(Correction.CATCH_ALL);
    List<Statement> body = new ArrayList<>(sockets.listen(author, port, false, "default_server"));
    body.addAll(requestLimits(author, port));
    body.add(author.directive("return", "444"));
    return author.block("server", List.of(), body);
  }

  /// A line that goes with the only site that needs it leads to that site, too.
  private StatementWriter because(Predicate<VirtualHost> needed) {
    List<VirtualHost> hosts = instance.hosts().stream().filter(needed).toList();
    return hosts.size() == 1 ? StatementWriter.of(instance.ref(), hosts.getFirst().ref()) : writer;
  }

  private Statement refusingHandshake(int port) {
    StatementWriter author =
        because(host -> host.tls() && host.port() == port).because(Correction.CATCH_ALL);
    List<Statement> body = new ArrayList<>(sockets.listen(author, port, true, "default_server"));
    // Whoever calls an address names none in the handshake, and arrives here (RFC 6066 §3).
    boolean calledByAddress =
        instance.hosts().stream()
            .anyMatch(host -> host.tls() && host.port() == port && host.hostname().isAddress());
    if (!calledByAddress && instance.target().can(Capability.REJECT_HANDSHAKE)) {
      body.add(author.directive("ssl_reject_handshake", "on"));
    } else {
      body.addAll(certificate.statements(author));
    }
    // A handshake with a known name may be followed by a request for an unknown one.
    body.add(author.directive("return", "444"));
    return author.block("server", List.of(), body);
  }

  /// Until the Host header has come, nginx reads a plain request as its default server would.
  private List<Statement> requestLimits(StatementWriter author, int port) {
    return instance.hosts().stream()
        .filter(host -> !host.tls() && host.port() == port)
        .map(host -> host.listener().carriesApiTraffic())
        .reduce(Boolean::logicalOr)
        .map(apiTraffic -> RequestLimits.headers(apiTraffic, instance.target(), author))
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
