package apim.designer.discovery.recovery;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The body of a block and the blocks around it, whose directives it inherits where it has none of
/// its own.
final class BlockScope {
  private final Optional<BlockScope> around;
  private final List<Statement> body;
  private final Map<String, List<Directive>> directives = new HashMap<>();

  /// @param around empty for the body of `http`
  BlockScope(Optional<BlockScope> around, List<Statement> body) {
    this.around = around;
    this.body = List.copyOf(body);
    for (Statement statement : body) {
      if (statement instanceof Directive directive) {
        directives.computeIfAbsent(directive.name(), _ -> new ArrayList<>()).add(directive);
      }
    }
  }

  Optional<BlockScope> around() {
    return around;
  }

  List<Statement> body() {
    return body;
  }

  BlockScope inside(Block block) {
    return new BlockScope(Optional.of(this), block.body());
  }

  /// The directives of this name that hold here: those of the innermost block that has any.
  List<Directive> effective(String name) {
    List<Directive> own = own(name);
    return own.isEmpty() ? around.map(outer -> outer.effective(name)).orElse(List.of()) : own;
  }

  /// The directives of this name in this very body.
  List<Directive> own(String name) {
    return Collections.unmodifiableList(directives.getOrDefault(name, List.of()));
  }

  List<Block> blocks(String name) {
    List<Block> blocks = new ArrayList<>();
    for (Statement statement : body) {
      if (statement instanceof Block block && block.name().equals(name)) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /// The last of those that hold here with one word at least.
  Optional<Directive> last(String name) {
    List<Directive> all = effective(name);
    return all.isEmpty() || all.getLast().arguments().isEmpty()
        ? Optional.empty()
        : Optional.of(all.getLast());
  }

  /// The first word of it.
  Optional<String> value(String name) {
    return last(name).map(BlockScope::first);
  }

  boolean isOn(String name) {
    return value(name).filter("on"::equals).isPresent();
  }

  /// What is set as a header for nodes: here, else further out, where people mean it to hold, too.
  Optional<Directive> header(String name) {
    return effective("proxy_set_header").stream()
        .filter(directive -> directive.arguments().size() == 2)
        .filter(directive -> first(directive).equalsIgnoreCase(name))
        .reduce((_, later) -> later)
        .or(() -> around.flatMap(outer -> outer.header(name)));
  }

  static String first(Directive directive) {
    return directive.arguments().isEmpty() ? "" : directive.arguments().getFirst().value();
  }

  static List<String> words(List<Argument> arguments) {
    return arguments.stream().map(Argument::value).toList();
  }
}
