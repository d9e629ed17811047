package apim.designer.discovery.drift;

import apim.designer.discovery.drift.Drift.Kind;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Place;
import apim.designer.nginx.Statement;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Compares the statements in a block with those that the design writes there.
final class Bodies {
  /// What tells two of the same name apart is the first word.
  private static final Set<String> KEYED =
      Set.of(
          "proxy_set_header",
          "add_header",
          "set",
          "server",
          "log_format",
          "proxy_hide_header",
          "proxy_pass_header",
          "set_real_ip_from",
          "error_page",
          "listen");

  private static final Pattern SECRET =
      Pattern.compile("(?i)authorization|password|passphrase|secret|token|auth_basic|_key\\b");

  private final Function<Statement, Place> places;
  private final List<Drift> found = new ArrayList<>();

  /// @param places where a deployed statement stands
  Bodies(Function<Statement, Place> places) {
    this.places = places;
  }

  Place placeOf(Statement deployed) {
    return places.apply(deployed);
  }

  List<Drift> found() {
    return found;
  }

  /// A body that both have.
  ///
  /// @param block the name of the block
  /// @param refs the elements that the block belongs to
  void compare(
      String where,
      String block,
      List<Ref> refs,
      List<? extends Statement> designed,
      List<? extends Statement> deployed) {
    List<Statement> wanted = withoutComments(designed);
    List<Statement> there = withoutComments(deployed);
    IdentityHashMap<Statement, Statement> same = new IdentityHashMap<>();
    List<Statement> missing = new ArrayList<>();
    List<Statement> added = match(wanted, there, missing, same);
    for (Statement want : wanted) {
      if (want instanceof Block one && same.get(want) instanceof Block other) {
        compare(where + ", " + head(one), one.name(), refs(one, refs), one.body(), other.body());
      }
    }
    pair(where, refs, missing, added);
    order(where, block, refs, wanted, there, same);
  }

  private static List<Statement> withoutComments(List<? extends Statement> body) {
    List<Statement> statements = new ArrayList<>();
    body.stream().filter(one -> !(one instanceof Comment)).forEach(statements::add);
    return statements;
  }

  /// @return what is there and not wanted
  private static List<Statement> match(
      List<Statement> wanted,
      List<Statement> there,
      List<Statement> missing,
      IdentityHashMap<Statement, Statement> same) {
    Map<Object, List<Statement>> byMeaning = new HashMap<>();
    there.forEach(one -> byMeaning.computeIfAbsent(key(one), _ -> new ArrayList<>()).add(one));
    IdentityHashMap<Statement, Statement> matched = new IdentityHashMap<>();
    for (Statement want : wanted) {
      List<Statement> alike = byMeaning.getOrDefault(key(want), List.of());
      if (alike.isEmpty()) {
        missing.add(want);
      } else {
        Statement have = alike.removeFirst();
        matched.put(have, want);
        same.put(want, have);
      }
    }
    return new ArrayList<>(there.stream().filter(one -> !matched.containsKey(one)).toList());
  }

  private static Object key(Statement statement) {
    return List.of(statement instanceof Block, Meaning.of(statement));
  }

  /// What is missing and what was added, where both are of the same thing, is a change.
  private void pair(String where, List<Ref> refs, List<Statement> missing, List<Statement> added) {
    for (Statement want : missing) {
      Optional<Statement> have =
          added.stream()
              .filter(one -> want instanceof Directive && selector(one).equals(selector(want)))
              .findFirst();
      have.ifPresent(added::remove);
      found.add(
          new Drift(
              have.isPresent() ? Kind.CHANGED : Kind.MISSING,
              refs(want, refs),
              StatementOrder.name(want),
              where,
              Optional.of(shown(want)),
              have.map(Bodies::shown),
              have.map(places)));
    }
    added.forEach(one -> added(where, refs, one));
  }

  /// A statement that the design does not write there.
  void added(String where, List<Ref> refs, Statement one) {
    found.add(
        new Drift(
            Kind.ADDED,
            refs,
            StatementOrder.name(one),
            where,
            Optional.empty(),
            Optional.of(shown(one)),
            Optional.of(places.apply(one))));
  }

  /// A block that the design writes and nobody has.
  void missing(String where, List<Ref> refs, Statement one) {
    found.add(
        new Drift(
            Kind.MISSING,
            refs(one, refs),
            StatementOrder.name(one),
            where,
            Optional.of(shown(one)),
            Optional.empty(),
            Optional.empty()));
  }

  private static List<String> selector(Statement statement) {
    return switch (statement) {
      case Directive directive when KEYED.contains(directive.name()) ->
          List.of(directive.name(), first(directive));
      case Directive directive -> List.of(directive.name());
      case Block block -> List.of(block.name(), "{");
      case Comment _ -> List.of();
    };
  }

  private static String first(Directive directive) {
    return directive.arguments().isEmpty()
        ? ""
        : directive.arguments().getFirst().value().toLowerCase(Locale.ROOT);
  }

  /// Where what both have stands in another order, the first that is out of it.
  private void order(
      String where,
      String block,
      List<Ref> refs,
      List<Statement> wanted,
      List<Statement> there,
      IdentityHashMap<Statement, Statement> same) {
    IdentityHashMap<Statement, Integer> ranks = new IdentityHashMap<>();
    there.forEach(one -> ranks.put(one, ranks.size()));
    Map<String, Integer> last = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (Statement want : wanted) {
      Statement have = same.get(want);
      Optional<String> group = StatementOrder.group(want, block, wanted);
      if (have == null || group.isEmpty()) {
        continue;
      }
      int rank = ranks.getOrDefault(have, 0);
      if (rank < last.getOrDefault(group.get(), -1) && told.add(group.get())) {
        found.add(
            new Drift(
                Kind.MOVED,
                refs(want, refs),
                StatementOrder.name(want),
                where,
                Optional.of(shown(want)),
                Optional.of(shown(have)),
                Optional.of(places.apply(have))));
      }
      last.merge(group.get(), rank, Math::max);
    }
  }

  /// Those of the statement, or else of the block around it.
  static List<Ref> refs(Statement statement, List<Ref> around) {
    List<String> own = statement.origin().refs();
    return own.isEmpty() ? around : own.stream().map(Ref::parse).distinct().toList();
  }

  static String head(Block block) {
    StringBuilder head = new StringBuilder(block.name());
    block.arguments().forEach(argument -> head.append(' ').append(argument.printed()));
    return head.toString();
  }

  /// A statement on one line; what may be a secret is not shown.
  static String shown(Statement statement) {
    return switch (statement) {
      case Directive directive -> shown(directive);
      case Block block -> head(block) + " { … }";
      case Comment comment -> "# " + comment.text();
    };
  }

  private static String shown(Directive directive) {
    String first = directive.arguments().isEmpty() ? "" : first(directive);
    List<Argument> arguments = directive.arguments();
    if (SECRET.matcher(directive.name() + " " + first).find()
        && !directive.name().endsWith("certificate_key")
        && arguments.size() > 1) {
      return directive.name() + " " + arguments.getFirst().printed() + " ••••••;";
    }
    return directive + ";";
  }
}
