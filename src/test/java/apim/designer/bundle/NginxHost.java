package apim.designer.bundle;

import apim.designer.Command;
import apim.designer.RealNginx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder with a system of its own: this machine's nginx with its libraries and its stock
/// configuration, entered by chroot.
final class NginxHost {
  private static final Path STOCK = Path.of("/etc/nginx");

  /// How a command is made root where tests are not: in a name space of its own.
  private static final List<String> AS_ROOT = List.of("unshare", "--map-root-user", "--net");

  private final Path root;
  private final List<String> before;

  private NginxHost(Path root, List<String> before) {
    this.root = root;
    this.before = before;
  }

  /// Empty, and said so in one line, where this machine has no nginx or lets nobody be root.
  static Optional<NginxHost> in(Path folder, String test) {
    Optional<RealNginx> nginx = RealNginx.copyable(test);
    if (nginx.isEmpty()) {
      return Optional.empty();
    }
    if (!Files.exists(STOCK.resolve("nginx.conf"))) {
      Command.leaveOut(test, "there is no stock configuration in " + STOCK);
      return Optional.empty();
    }
    boolean isRoot = "0".equals(Command.of("id", "-u").run().said().trim());
    if (!isRoot && !canBeRoot()) {
      Command.leaveOut(test, "only root may change the root folder of a process");
      return Optional.empty();
    }
    NginxHost host = new NginxHost(folder, isRoot ? List.of() : AS_ROOT);
    host.build(nginx.orElseThrow());
    return Optional.of(host);
  }

  private static boolean canBeRoot() {
    List<String> words = new ArrayList<>(AS_ROOT);
    words.add("true");
    return Command.found("unshare").isPresent() && new Command(words, Map.of()).run().status() == 0;
  }

  private void build(RealNginx nginx) {
    try {
      copy(nginx.command(), "/usr/sbin/nginx");
      for (Path library : nginx.libraries()) {
        copy(library, library.toString());
      }
      for (String folder : List.of("run", "var/log/nginx", "var/lib/nginx", "var/lock", "tmp")) {
        Files.createDirectories(root.resolve(folder));
      }
      // In a name space there is no user but root, so every name is root's.
      StringBuilder users = new StringBuilder("root:x:0:0::/:/bin/false\n");
      StringBuilder groups = new StringBuilder("root:x:0:\nnogroup:x:0:\n");
      for (String user : List.of("www-data", "nginx", "nobody")) {
        users.append(user).append(":x:0:0::/:/bin/false\n");
        groups.append(user).append(":x:0:\n");
      }
      Files.createDirectories(root.resolve("etc"));
      // What a daemon opens in place of a terminal.
      Files.createDirectories(root.resolve("dev"));
      Files.writeString(root.resolve("dev/null"), "");
      Files.writeString(root.resolve("etc/passwd"), users);
      Files.writeString(root.resolve("etc/group"), groups);
      copyStock();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As the package has it; modules that were added to this machine stay out.
  private void copyStock() throws IOException {
    try (Stream<Path> files = Files.walk(STOCK)) {
      for (Path file : files.toList()) {
        Path target = root.resolve("etc/nginx").resolve(STOCK.relativize(file).toString());
        boolean module = file.startsWith(STOCK.resolve("modules-enabled"));
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else if (!module) {
          Files.copy(
              file,
              target,
              LinkOption.NOFOLLOW_LINKS,
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private void copy(Path file, String where) throws IOException {
    Path target = root.resolve(where.substring(1));
    Files.createDirectories(target.getParent());
    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    target.toFile().setExecutable(true);
  }

  /// Whether what listens in this folder can be reached from outside of it.
  boolean isReachable() {
    return before.isEmpty();
  }

  Path file(String path) {
    return root.resolve(path.substring(1));
  }

  /// Runs a script of the bundle against this folder.
  Command.Ended install(Path script, String... arguments) {
    return asRoot("sh", script.toString())
        .and(arguments)
        .with("ROOT", root.toString())
        .with("NGINX", "")
        .run();
  }

  Command.Ended nginx(String... arguments) {
    return asRoot("chroot", root.toString(), "/usr/sbin/nginx").and(arguments).run();
  }

  /// Starts nginx as a daemon, which must not hold on to our end of a pipe.
  Command.Ended start() {
    return asRoot("sh", "-c", "chroot \"$1\" /usr/sbin/nginx >/dev/null 2>&1", "sh")
        .and(root.toString())
        .run();
  }

  private Command asRoot(String... words) {
    return new Command(Stream.concat(before.stream(), Stream.of(words)).toList(), Map.of());
  }

  /// Every file below /etc/nginx but logs: its mode, and its content or where it leads.
  Map<String, String> files() {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(file("/etc/nginx"))) {
      for (Path file : files.toList()) {
        String name = root.relativize(file).toString();
        if (Files.isSymbolicLink(file)) {
          all.put(name, "-> " + Files.readSymbolicLink(file));
        } else if (Files.isRegularFile(file) && !name.endsWith(".log")) {
          all.put(name, mode(name) + " " + Files.readString(file, StandardCharsets.UTF_8));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String mode(String path) {
    try {
      return PosixFilePermissions.toString(
          Files.getPosixFilePermissions(root.resolve(path.replaceFirst("^/", ""))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
