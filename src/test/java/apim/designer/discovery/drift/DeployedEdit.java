package apim.designer.discovery.drift;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Includes;
import apim.designer.nginx.Parser;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Something that somebody does to a deployed file by hand, and what it must be named by.
record DeployedEdit(Deployed after, Set<String> subjects, String what) {
  private static final Set<String> OF_A_SERVER = Set.of("listen", "server_name", "return");

  /// What tells elements apart, and what a file that has its own keeps: `patch` leaves it, too.
  private static final Set<String> SELECTORS =
      Set.of("name", "id", "gateway_id", "gateway_labels", "username", "password", "description");

  /// One of the files of a load balancer or node; empty where the file has nothing to edit.
  static Optional<DeployedEdit> of(Deployed deployed, Random random) {
    List<String> paths =
        deployed.files().keySet().stream()
            .filter(path -> path.endsWith("apim.conf") || path.endsWith(".toml"))
            .toList();
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    String path = paths.get(random.nextInt(paths.size()));
    String text = deployed.files().getOrDefault(path, "");
    return path.endsWith(".toml")
        ? toml(deployed, path, text, random)
        : conf(deployed, path, text, random);
  }

  private static DeployedEdit with(
      Deployed deployed, String path, String text, Set<String> subjects, String what) {
    Map<String, String> files = new TreeMap<>(deployed.files());
    files.put(path, text);
    return new DeployedEdit(deployed.with(files), subjects, path + ": " + what);
  }

  private static Optional<DeployedEdit> toml(
      Deployed deployed, String path, String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.matches("[A-Za-z_]+ = .*")
          && !SELECTORS.contains(line.substring(0, line.indexOf(' ')))) {
        keys.add(i);
      }
    }
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    int at = keys.get(random.nextInt(keys.size()));
    String line = lines.get(at);
    String key = line.substring(0, line.indexOf(' '));
    String other = other(line.substring(line.indexOf('=') + 2));
    lines.set(at, key + " = " + other);
    return Optional.of(
        with(deployed, path, String.join("\n", lines) + "\n", Set.of(key), lines.get(at)));
  }

  private static String other(String value) {
    if (value.matches("\\d+")) {
      return String.valueOf(Long.parseLong(value) + 1);
    }
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true") ? "false" : "true";
    }
    return value.startsWith("[") ? "[\"tcp://10.99.99.99:1\"]" : "\"tcp://10.99.99.99:1\"";
  }

  private static Optional<DeployedEdit> conf(
      Deployed deployed, String path, String text, Random random) {
    List<Statement> statements = Parser.parse(path, text, Includes.NONE).statements();
    List<Block> blocks = new ArrayList<>();
    collect(statements, blocks);
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    Block block = blocks.get(random.nextInt(blocks.size()));
    List<Statement> body = new ArrayList<>(block.body());
    List<Directive> directives =
        body.stream().filter(Directive.class::isInstance).map(Directive.class::cast).toList();
    int kind = directives.isEmpty() ? 2 : random.nextInt(3);
    String name;
    switch (kind) {
      case 0 -> {
        Directive gone = directives.get(random.nextInt(directives.size()));
        body.remove(gone);
        name = gone.name();
      }
      case 1 -> {
        Directive old = directives.get(random.nextInt(directives.size()));
        body.set(body.indexOf(old), changed(old));
        name = old.name();
      }
      default -> {
        Directive added =
            block.name().equals("upstream")
                ? Directive.of("server", Argument.text("10.99.99.99:9443"))
                : Directive.of("proxy_ssl_server_name", Argument.text("off"));
        body.add(added);
        name = added.name();
      }
    }
    String edited = Printer.print(replaced(statements, block, block.withBody(body)));
    Set<String> subjects =
        OF_A_SERVER.contains(name) || block.body().size() < 4
            ? Set.of(name, "server")
            : Set.of(name);
    return Optional.of(with(deployed, path, edited, subjects, kind + " " + name));
  }

  private static void collect(List<Statement> statements, List<Block> blocks) {
    for (Statement statement : statements) {
      if (statement instanceof Block block && !block.name().equals("map")) {
        blocks.add(block);
        collect(block.body(), blocks);
      }
    }
  }

  private static Directive changed(Directive old) {
    if (old.arguments().isEmpty()) {
      return Directive.of("hash", Argument.syntax("$remote_addr"));
    }
    List<Argument> arguments = new ArrayList<>(old.arguments());
    String last = arguments.getLast().value();
    String other =
        last.equals("on") || last.equals("off")
            ? (last.equals("on") ? "off" : "on")
            : "drifted" + last.replaceAll("[^A-Za-z0-9]", "");
    arguments.set(arguments.size() - 1, Argument.text(other));
    return new Directive(old.name(), arguments, old.origin());
  }

  // Two that say the same stand in different places.
  @SuppressWarnings("ReferenceEquality")
  private static List<Statement> replaced(List<Statement> statements, Block old, Block now) {
    return statements.stream()
        .map(
            one -> {
              if (one == old) {
                return now;
              }
              return one instanceof Block block
                  ? block.withBody(replaced(block.body(), old, now))
                  : one;
            })
        .toList();
  }

  boolean isIn(DriftReport report) {
    return report.standing().stream().anyMatch(drift -> subjects.contains(drift.subject()));
  }
}
