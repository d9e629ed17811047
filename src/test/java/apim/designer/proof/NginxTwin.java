package apim.designer.proof;

import apim.designer.Command;
import apim.designer.RealNginx;
import apim.designer.bundle.Artifact;
import apim.designer.deployment.NginxInstance;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Includes;
import apim.designer.nginx.Parser;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The files of one load balancer as a customer gets them, moved into a folder and onto loopback.
/// Moved are absolute paths, the sockets of `listen` and the servers of upstreams; added are the
/// folders for temporary files; all else is as in the bundle.
public final class NginxTwin {
  private static final Path DEBIAN = Path.of("/etc/nginx/nginx.conf");
  private static final Path DEBIAN_SITE = Path.of("/etc/nginx/sites-available/default");
  private static final Set<String> WITH_PATHS =
      Set.of(
          "include",
          "pid",
          "error_log",
          "access_log",
          "root",
          "ssl_certificate",
          "ssl_certificate_key",
          "ssl_password_file",
          "ssl_client_certificate",
          "proxy_ssl_trusted_certificate");

  private final Path root;
  private final String folder;
  private final UnaryOperator<String> nodes;
  private final Map<Integer, Integer> ports = new HashMap<>();

  /// Where what install.sh would have put in place lies in `root`.
  ///
  /// @param nodes from a node's host and port to where it is on loopback
  public NginxTwin(
      Path root, NginxInstance instance, List<Artifact> bundle, UnaryOperator<String> nodes)
      throws IOException {
    this.root = root;
    this.folder = "load-balancers/" + instance.id() + "/";
    this.nodes = nodes;
    for (String made : List.of("/run", "/tmp", "/var/log/nginx", "/var/www/html")) {
      Files.createDirectories(moved(made));
    }
    for (var host : instance.hosts()) {
      Files.createDirectories(moved(host.logDirectory()));
    }
    Path mimeTypes = Path.of("/etc/nginx/mime.types");
    write(
        "/etc/nginx/mime.types",
        Files.exists(mimeTypes) ? Files.readString(mimeTypes) : "types { text/html html; }\n");
    for (Artifact artifact : bundle) {
      if (artifact.path().startsWith(folder + "ssl/")) {
        write(inEtc(artifact), artifact.text());
      } else if (artifact.path().startsWith(folder) && artifact.path().endsWith(".conf")) {
        write(inEtc(artifact), moved(artifact.path(), artifact.text()));
      }
    }
  }

  private String inEtc(Artifact artifact) {
    return "/etc/nginx/" + artifact.path().substring(folder.length());
  }

  /// Puts Debian's nginx.conf and its default site beside the sites.
  void addDebian() throws IOException {
    write("/etc/nginx/debian.conf", moved("debian.conf", Files.readString(DEBIAN)));
    write("/etc/nginx/sites-enabled/default", moved("default", Files.readString(DEBIAN_SITE)));
  }

  /// Whether this machine has Debian's nginx.conf and default site as their package brought them.
  static boolean isUntouchedDebianHere() {
    return isUntouched(DEBIAN) && isUntouched(DEBIAN_SITE);
  }

  private static boolean isUntouched(Path file) {
    if (Command.found("dpkg-query").isEmpty() || !Files.exists(file)) {
      return false;
    }
    String sum = Command.of("md5sum", file.toString()).run().said().split(" ", 2)[0];
    return Command.of("dpkg-query", "-W", "-f=${Conffiles}\\n", "nginx-common")
        .run()
        .said()
        .contains(file + " " + sum);
  }

  /// Where the complete nginx.conf lies.
  public Path complete() {
    return moved("/etc/nginx/nginx.conf");
  }

  /// Where Debian's nginx.conf lies, with the sites dropped in.
  Path debian() {
    return moved("/etc/nginx/debian.conf");
  }

  /// The port on loopback that stands for `port`.
  int port(int port) {
    return ports.computeIfAbsent(port, _ -> unusedPort());
  }

  /// What `nginx -t` says against this configuration: empty where it passes without a warning.
  public String objections(RealNginx nginx, Path configuration) {
    var ended = nginx.run("-t", "-e", "stderr", "-p", root + "/", "-c", configuration.toString());
    boolean clean = ended.said().contains("test is successful") && !ended.said().contains("[");
    return ended.status() == 0 && clean ? "" : "status " + ended.status() + ": " + ended.said();
  }

  /// Starts nginx with the complete file.
  RunningNginx start(RealNginx nginx) throws IOException {
    return new RunningNginx(nginx, root, complete(), ports.values());
  }

  /// Starts nginx with Debian's file and the sites dropped in.
  RunningNginx startDroppedIn(RealNginx nginx) throws IOException {
    addDebian();
    return new RunningNginx(nginx, root, debian(), ports.values());
  }

  private void write(String path, String text) throws IOException {
    Path file = moved(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path moved(String path) {
    return Path.of(root + path);
  }

  private String moved(String name, String text) {
    return Printer.print(
        Parser.parse(name, text, Includes.NONE).statements().stream()
            .flatMap(statement -> moved(statement, "").stream())
            .toList());
  }

  private List<Statement> moved(Statement statement, String within) {
    return switch (statement) {
      case Comment comment -> List.of(comment);
      case Directive directive -> moved(directive, within);
      case Block block -> {
        List<Statement> body = new ArrayList<>();
        if (block.name().equals("http")) {
          body.addAll(temporaryFolders());
        }
        block.body().forEach(inner -> body.addAll(moved(inner, block.name())));
        yield List.of(block.withBody(body));
      }
    };
  }

  private List<Statement> moved(Directive directive, String within) {
    if (directive.arguments().isEmpty()) {
      return List.of(directive);
    }
    String first = directive.arguments().getFirst().value();
    if (WITH_PATHS.contains(directive.name()) && first.startsWith("/")) {
      return List.of(withFirst(directive, root + first));
    }
    if (directive.name().equals("listen")) {
      return List.of(withFirst(directive, socket(first)));
    }
    if (directive.name().equals("server") && within.equals("upstream")) {
      return List.of(withFirst(directive, nodes.apply(first)));
    }
    // Only root may say as whom the workers run; for others nginx warns.
    return directive.name().equals("user") && !System.getProperty("user.name").equals("root")
        ? List.of()
        : List.of(directive);
  }

  private String socket(String socket) {
    return socket.startsWith("[::]:")
        ? ipv6Loopback() + ":" + port(Integer.parseInt(socket.substring("[::]:".length())))
        : "127.0.0.1:" + port(Integer.parseInt(socket));
  }

  private static Directive withFirst(Directive directive, String first) {
    List<Argument> arguments = new ArrayList<>(directive.arguments());
    arguments.set(0, Argument.text(first));
    return new Directive(directive.name(), arguments, directive.origin());
  }

  private List<Statement> temporaryFolders() {
    return List.<Statement>of(
        temporary("client_body_temp_path"),
        temporary("proxy_temp_path"),
        temporary("fastcgi_temp_path"),
        temporary("uwsgi_temp_path"),
        temporary("scgi_temp_path"));
  }

  private Directive temporary(String name) {
    return Directive.of(name, Argument.text(root + "/tmp/" + name));
  }

  /// A machine without IPv6 has another address of loopback in its place.
  private static String ipv6Loopback() {
    try (ServerSocket _ = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
      return "[::1]";
    } catch (IOException e) {
      return "127.0.0.3";
    }
  }

  /// The system may name a port twice that nobody listens on yet.
  private int unusedPort() {
    int port = freePort();
    while (ports.containsValue(port)) {
      port = freePort();
    }
    return port;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError("no free port on loopback", e);
    }
  }
}
