package apim.designer.discovery.drift;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Includes;
import apim.designer.nginx.Parser;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// The same configuration written by somebody else: other white space, comments, quotes, units,
/// files, and another order where it is free.
final class Reformatting {
  /// What anybody may put elsewhere in its block, as nginx's pages have it.
  private static final Set<String> FREE =
      Set.of(
          "proxy_set_header",
          "proxy_connect_timeout",
          "proxy_read_timeout",
          "proxy_send_timeout",
          "proxy_buffering",
          "proxy_buffer_size",
          "proxy_buffers",
          "proxy_http_version",
          "proxy_pass",
          "ssl_protocols",
          "ssl_ciphers",
          "ssl_certificate",
          "ssl_session_timeout",
          "client_max_body_size",
          "access_log",
          "error_log",
          "listen",
          "server_name",
          "zone",
          "keepalive_timeout",
          "log_format",
          "upstream",
          "map");

  private final Random random;
  private final Map<String, String> files = new TreeMap<>();
  private String folder = "";
  private int split;

  private Reformatting(Random random) {
    this.random = random;
  }

  static Deployed of(Deployed deployed, Random random) {
    Reformatting reformatting = new Reformatting(random);
    deployed.files().forEach(reformatting::file);
    return deployed.with(reformatting.files);
  }

  private void file(String path, String text) {
    if (!path.endsWith(".conf")) {
      files.put(path, path.endsWith(".toml") ? toml(text) : text);
      return;
    }
    folder = path.substring(0, path.indexOf('/', path.indexOf('/') + 1) + 1);
    files.put(path, body(Parser.parse(path, text, Includes.NONE).statements(), 0));
  }

  /// Comments and empty lines between tables, and none of what it says.
  private String toml(String text) {
    StringBuilder written = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("[") && random.nextInt(2) == 0) {
        written.append("\n# somebody's remark\n");
      }
      written.append(line.startsWith("#") && random.nextBoolean() ? "" : line + "\n");
    }
    return written.toString();
  }

  private String body(List<Statement> statements, int depth) {
    StringBuilder text = new StringBuilder();
    for (Statement statement : shuffled(statements)) {
      if (statement instanceof Comment) {
        continue;
      }
      if (random.nextInt(6) == 0) {
        text.append(space()).append("# a remark; with } and {\n");
      }
      String written = written(statement, depth);
      if (random.nextInt(14) == 0) {
        String name = "split/part-" + split++ + ".conf";
        files.put(folder + name, written + "\n");
        written = "include " + name + ";";
      }
      text.append(space())
          .append(written)
          .append(space())
          .append(random.nextBoolean() ? "\n" : " ");
    }
    return text.toString();
  }

  private String written(Statement statement, int depth) {
    return switch (statement) {
      case Directive directive -> words(directive.toString(), directive) + ";";
      case Block block ->
          block.name()
              + arguments(block.arguments())
              + space()
              + "{\n"
              + (isData(block) ? data(block) : body(block.body(), depth + 1))
              + "\n}";
      case Comment comment -> "# " + comment.text() + "\n";
    };
  }

  private static boolean isData(Block block) {
    return block.name().equals("map");
  }

  private static String data(Block block) {
    StringBuilder text = new StringBuilder();
    block.body().forEach(one -> text.append(one).append(";\n"));
    return text.toString();
  }

  private String words(String printed, Directive directive) {
    return switch (directive.name()) {
      case "proxy_read_timeout", "proxy_send_timeout" ->
          printed.replaceFirst(" 5m$", " 300s").replaceFirst(" 1h$", " 60m");
      case "client_max_body_size" -> printed.replaceFirst(" 100m$", " 102400k");
      case "listen" ->
          printed.replaceFirst(" (\\d+)", random.nextBoolean() ? " *:$1" : " 0.0.0.0:$1");
      case "log_format", "return", "" -> printed;
      default ->
          printed.startsWith(directive.name() + " ")
              ? directive.name() + arguments(directive.arguments())
              : printed;
    };
  }

  private String arguments(List<Argument> arguments) {
    StringBuilder text = new StringBuilder();
    for (Argument argument : arguments) {
      boolean plain = argument.value().matches("[A-Za-z0-9./:_-]+");
      text.append(random.nextInt(4) == 0 ? "\n\t " : " ");
      text.append(
          plain && random.nextInt(3) == 0 ? "\"" + argument.value() + "\"" : argument.printed());
    }
    return text.toString();
  }

  private String space() {
    return " \t".repeat(random.nextInt(3));
  }

  /// Only what is free changes places, and only with what is free.
  private List<Statement> shuffled(List<Statement> statements) {
    List<Statement> free = new ArrayList<>();
    statements.stream().filter(Reformatting::isFree).forEach(free::add);
    Collections.shuffle(free, random);
    return statements.stream().map(one -> isFree(one) ? free.removeFirst() : one).toList();
  }

  private static boolean isFree(Statement statement) {
    return switch (statement) {
      case Directive directive -> FREE.contains(directive.name());
      case Block block when block.name().equals("location") ->
          !block.arguments().getFirst().value().startsWith("~");
      case Block block -> FREE.contains(block.name());
      case Comment _ -> false;
    };
  }
}
