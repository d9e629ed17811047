package apim.designer.golden;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A statement of a configuration, the blocks that it stands in, and the reason that it gives.
record Placed(String within, boolean block, String text, String reason) {
  static List<Placed> in(List<? extends Statement> statements) {
    List<Placed> all = new ArrayList<>();
    collect(statements, "", all);
    return all;
  }

  private static void collect(
      List<? extends Statement> statements, String within, List<Placed> all) {
    for (Statement statement : statements) {
      switch (statement) {
        case Comment _ -> {}
        case Directive directive ->
            all.add(
                new Placed(
                    within,
                    false,
                    words(directive.name(), directive.arguments()),
                    directive.origin().reason()));
        case Block block -> {
          String name = name(block);
          all.add(new Placed(within, true, name, block.origin().reason()));
          collect(block.body(), within.isEmpty() ? name : within + " / " + name, all);
        }
      }
    }
  }

  /// A server block is named by its port and host.
  private static String name(Block block) {
    if (!block.name().equals("server")) {
      return words(block.name(), block.arguments());
    }
    return "server " + first(block, "listen") + " " + first(block, "server_name");
  }

  private static String first(Block block, String directive) {
    return block.directives(directive).stream()
        .map(found -> found.arguments().getFirst().value())
        .findFirst()
        .orElse("");
  }

  private static String words(String name, List<Argument> arguments) {
    return arguments.isEmpty()
        ? name
        : name + " " + arguments.stream().map(Argument::value).collect(Collectors.joining(" "));
  }
}
