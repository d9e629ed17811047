package apim.designer.generator;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Origin;
import apim.designer.nginx.Statement;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes nginx statements on behalf of elements: each leads back to them, with a reason where
/// there is one.
record Scribe(Origin origin) {
  static Scribe of(Ref... refs) {
    return new Scribe(new Origin(Arrays.stream(refs).map(Ref::path).toList(), ""));
  }

  static Scribe of(List<Ref> refs) {
    return of(refs.toArray(Ref[]::new));
  }

  /// The same scribe, giving a reason.
  Scribe because(String reason) {
    return new Scribe(new Origin(origin.refs(), reason));
  }

  /// The same scribe, giving the reasons of all of these.
  Scribe because(Correction... corrections) {
    return because(
        corrections.length == 1
            ? corrections[0].why()
            : Arrays.stream(corrections).map(Correction::why).collect(Collectors.joining("; ")));
  }

  /// A directive of our own words only.
  Directive directive(String name, String... words) {
    List<Argument> arguments = new ArrayList<>(words.length);
    for (String word : words) {
      arguments.add(new Argument.Syntax(word));
    }
    return directive(name, arguments);
  }

  Directive directive(String name, Argument first, Argument... others) {
    List<Argument> arguments = new ArrayList<>(1 + others.length);
    arguments.add(first);
    arguments.addAll(Arrays.asList(others));
    return directive(name, arguments);
  }

  Directive directive(String name, List<Argument> arguments) {
    return new Directive(name, arguments, origin);
  }

  Block block(String name, List<Argument> arguments, List<Statement> body) {
    return new Block(name, arguments, body, origin);
  }

  Comment comment(String text) {
    return new Comment(text, origin);
  }

  static Argument word(String ours) {
    return new Argument.Syntax(ours);
  }

  static Argument text(String theirs) {
    return new Argument.Text(theirs);
  }

  static Argument joined(Argument... parts) {
    return new Argument.Joined(List.of(parts));
  }
}
