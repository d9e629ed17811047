package apim.designer.nginx;

import java.util.List;

/// A statement with a body in braces, such as `server { … }`.
public record Block(String name, List<Argument> arguments, List<Statement> body, Origin origin)
    implements Statement {
  /// Throws IllegalArgumentException when no nginx can read the name as one word.
  public Block {
    WordSyntax.requireWord(name);
    arguments = List.copyOf(arguments);
    body = List.copyOf(body);
  }

  public static Block of(String name, List<Argument> arguments, List<Statement> body) {
    return new Block(name, arguments, body, Origin.NONE);
  }

  /// The directives of this name right in the body, in their order.
  public List<Directive> directives(String wanted) {
    return body.stream()
        .filter(Directive.class::isInstance)
        .map(Directive.class::cast)
        .filter(directive -> directive.name().equals(wanted))
        .toList();
  }

  /// The blocks of this name right in the body, in their order.
  public List<Block> blocks(String wanted) {
    return body.stream()
        .filter(Block.class::isInstance)
        .map(Block.class::cast)
        .filter(block -> block.name().equals(wanted))
        .toList();
  }

  public Block withOrigin(Origin newOrigin) {
    return new Block(name, arguments, body, newOrigin);
  }

  public Block withBody(List<Statement> newBody) {
    return new Block(name, arguments, newBody, origin);
  }
}
