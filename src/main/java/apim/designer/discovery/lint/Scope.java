package apim.designer.discovery.lint;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A block of a configuration with the blocks around it, from which it inherits.
final class Scope {
  private final String name;
  private final List<String> words;
  private final Optional<Block> block;
  private final Optional<Scope> outer;
  private final List<Scope> inner = new ArrayList<>();
  private final Map<String, List<Directive>> own = new HashMap<>();

  private Scope(
      String name, Optional<Block> block, Optional<Scope> outer, List<? extends Statement> body) {
    this.name = name;
    this.block = block;
    this.outer = outer;
    this.words = block.map(one -> values(one.arguments())).orElse(List.of());
    for (Statement statement : body) {
      switch (statement) {
        case Comment _ -> {}
        case Directive directive ->
            own.computeIfAbsent(directive.name(), _ -> new ArrayList<>()).add(directive);
        case Block one ->
            inner.add(new Scope(one.name(), Optional.of(one), Optional.of(this), one.body()));
      }
    }
  }

  static Scope of(String name, List<? extends Statement> body) {
    return new Scope(name, Optional.empty(), Optional.empty(), body);
  }

  static List<String> values(List<Argument> arguments) {
    return arguments.stream().map(Argument::value).toList();
  }

  static List<String> words(Directive directive) {
    return values(directive.arguments());
  }

  static String first(Directive directive) {
    return directive.arguments().isEmpty() ? "" : directive.arguments().getFirst().value();
  }

  static String last(Directive directive) {
    return directive.arguments().isEmpty() ? "" : directive.arguments().getLast().value();
  }

  /// What kind of block it is: `server`, `location`, `http`.
  String name() {
    return name;
  }

  boolean is(String wanted) {
    return name.equals(wanted);
  }

  /// The words between its name and its brace.
  List<String> words() {
    return words;
  }

  Optional<Block> block() {
    return block;
  }

  Optional<Scope> outer() {
    return outer;
  }

  List<Scope> inner() {
    return inner;
  }

  List<Scope> inner(String wanted) {
    return inner.stream().filter(one -> one.is(wanted)).toList();
  }

  /// Every block inside it, outermost first.
  List<Scope> everyInner() {
    List<Scope> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Scope> all) {
    for (Scope one : inner) {
      all.add(one);
      one.collect(all);
    }
  }

  List<Directive> own(String directive) {
    return own.getOrDefault(directive, List.of());
  }

  List<Directive> own() {
    return own.values().stream().flatMap(List::stream).toList();
  }

  /// The directives of each name.
  void each(BiConsumer<String, List<Directive>> taker) {
    own.forEach(taker);
  }

  boolean has(String directive) {
    return own.containsKey(directive);
  }

  /// Those that are in force: its own, or else those of the nearest block around it that has some.
  List<Directive> inForce(String directive) {
    List<Directive> mine = own(directive);
    return mine.isEmpty() ? outer.map(one -> one.inForce(directive)).orElse(List.of()) : mine;
  }

  /// The first word of the one that is in force.
  Optional<String> value(String directive) {
    return inForce(directive).stream().findFirst().map(Scope::first);
  }

  boolean isOn(String directive) {
    return value(directive).filter("on"::equals).isPresent();
  }

  /// The nearest of this kind around it, itself too.
  Optional<Scope> within(String wanted) {
    return is(wanted) ? Optional.of(this) : outer.flatMap(one -> one.within(wanted));
  }

  /// The header that is sent to what requests are forwarded to; an empty one is not sent.
  Optional<Directive> header(String wanted) {
    return inForce("proxy_set_header").stream()
        .filter(header -> first(header).equalsIgnoreCase(wanted))
        .reduce((_, later) -> later);
  }
}
