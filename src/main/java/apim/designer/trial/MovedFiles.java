package apim.designer.trial;

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
import apim.designer.trial.TrialReport.Moved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The exported files of a load balancer in a folder of the trial's own. Absolute paths, the sockets
/// of `listen` and the servers of upstreams are others; folders for temporary files are added; all
/// else is as in the bundle.
final class MovedFiles {
  private static final String CONFIGURATION = "/etc/nginx/";
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
  private final Map<String, String> nodes;
  private final LoopbackPorts ports = new LoopbackPorts();
  private final Set<Moved> moved = new LinkedHashSet<>();

  /// @param root a folder that others may enter: the workers of an nginx that root starts are nobody
  /// @param nodes from a node's host and port to where its stand-in is
  /// @param authorities the certificates of the stand-ins
  MovedFiles(
      Path root,
      NginxInstance instance,
      List<Artifact> bundle,
      Map<String, String> nodes,
      String authorities)
      throws IOException {
    this.root = root;
    this.folder = "load-balancers/" + instance.id() + "/";
    this.nodes = nodes;
    for (String made : List.of("/run", "/tmp", "/var/log/nginx", "/var/www/html")) {
      Files.createDirectories(inRoot(made));
    }
    for (var host : instance.hosts()) {
      Files.createDirectories(inRoot(host.logDirectory()));
    }
    write(CONFIGURATION + "mime.types", "types { text/html html; }\n");
    for (Artifact artifact : bundle) {
      if (artifact.path().startsWith(folder + "ssl/")) {
        write(installed(artifact), artifact.text());
      } else if (artifact.path().startsWith(folder) && artifact.path().endsWith(".conf")) {
        write(installed(artifact), moved(artifact));
      }
    }
    for (var host : instance.hosts()) {
      if (host.site().back().nodeTls().verify()) {
        String path = instance.nodeAuthoritiesPath(host);
        write(path, authorities);
        moved.add(new Moved(folder + "ssl", path, "the certificate of the stand-ins"));
      }
    }
  }

  /// The complete nginx.conf.
  Path configuration() {
    return inRoot(CONFIGURATION + "nginx.conf");
  }

  LoopbackPorts ports() {
    return ports;
  }

  List<Moved> moved() {
    return List.copyOf(moved);
  }

  private String installed(Artifact artifact) {
    return CONFIGURATION + artifact.path().substring(folder.length());
  }

  private void write(String path, String text) throws IOException {
    Path file = inRoot(path);
    Files.createDirectories(file.getParent());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }

  private Path inRoot(String path) {
    return Path.of(root + path);
  }

  private String moved(Artifact artifact) throws IOException {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement :
        Parser.parse(artifact.path(), artifact.text(), Includes.NONE).statements()) {
      statements.addAll(moved(artifact.path(), statement, ""));
    }
    return Printer.print(statements);
  }

  private List<Statement> moved(String file, Statement statement, String within)
      throws IOException {
    return switch (statement) {
      case Comment comment -> List.of(comment);
      case Directive directive -> moved(file, directive, within);
      case Block block -> {
        List<Statement> body = new ArrayList<>();
        if (block.name().equals("http")) {
          body.addAll(temporaryFolders());
        }
        for (Statement inner : block.body()) {
          body.addAll(moved(file, inner, block.name()));
        }
        yield List.of(block.withBody(body));
      }
    };
  }

  private List<Statement> moved(String file, Directive directive, String within)
      throws IOException {
    if (directive.arguments().isEmpty()) {
      return List.of(directive);
    }
    String first = directive.arguments().getFirst().value();
    if (WITH_PATHS.contains(directive.name()) && first.startsWith("/")) {
      return List.of(withFirst(file, directive, root + first));
    }
    if (directive.name().equals("listen")) {
      return List.of(withFirst(file, directive, socket(first)));
    }
    if (directive.name().equals("server") && within.equals("upstream")) {
      return List.of(withFirst(file, directive, nodes.getOrDefault(first, first)));
    }
    if (directive.name().equals("user")) {
      // Only root may say as whom the workers run; for others nginx warns.
      moved.add(new Moved(file, "user " + first, "as whom nginx is started, or nobody"));
      return List.of();
    }
    return List.of(directive);
  }

  /// IPv6 is served on another address of loopback: not every machine has it.
  private String socket(String socket) throws IOException {
    return socket.startsWith("[::]:")
        ? "127.0.0.3:" + ports.of(Integer.parseInt(socket.substring("[::]:".length())))
        : "127.0.0.1:" + ports.of(Integer.parseInt(socket));
  }

  private Directive withFirst(String file, Directive directive, String first) {
    List<Argument> arguments = new ArrayList<>(directive.arguments());
    moved.add(
        new Moved(
            file,
            directive.name() + " " + arguments.getFirst().value(),
            first.startsWith(root.toString())
                ? "below the trial's folder"
                : directive.name() + " " + first));
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
}
