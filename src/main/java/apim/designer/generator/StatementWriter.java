package apim.designer.generator;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Origin;
import apim.designer.nginx.Reason;
import apim.designer.nginx.Statement;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes nginx statements on behalf of elements: each leads back to them, with a reason where
/// there is one.
record StatementWriter(Origin origin) {
  static StatementWriter of(Ref ref) {
    return new StatementWriter(Origin.of(ref.path()));
  }

  static StatementWriter of(Ref first, Ref second) {
    return new StatementWriter(Origin.of(first.path(), second.path()));
  }

  static StatementWriter of(List<Ref> refs) {
    return new StatementWriter(new Origin(refs.stream().map(Ref::path).toList(), List.of()));
  }

  /// The same writer, giving a reason.
  StatementWriter because(String reason) {
    return because(Reason.of(reason));
  }

  /// The same writer, giving all of these reasons.
  StatementWriter because(Reason... reasons) {
    return new StatementWriter(origin.because(reasons));
  }

  /// A directive of our own words only.
  Directive directive(String name, String... words) {
    List<Argument> arguments = new ArrayList<>(words.length);
    for (String word : words) {
      arguments.add(new Argument.Syntax(word));
    }
    return directive(name, arguments);
  }

  Directive directive(String name, Argument argument) {
    return directive(name, List.of(argument));
  }

  Directive directive(String name, Argument first, Argument second) {
    return directive(name, List.of(first, second));
  }

  Directive directive(String name, List<Argument> arguments) {
    return new Directive(name, arguments, origin);
  }

  /// A directive that reads the same wherever it stands, written once, for writers to sign.
  static Directive fixed(String name, String... words) {
    return Directive.of(
        name, Arrays.stream(words).map(StatementWriter::word).toArray(Argument[]::new));
  }

  Directive sign(Directive fixed) {
    return fixed.withOrigin(origin);
  }

  List<Statement> sign(List<Directive> fixed) {
    List<Statement> signed = new ArrayList<>(fixed.size());
    for (Directive directive : fixed) {
      signed.add(sign(directive));
    }
    return signed;
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
