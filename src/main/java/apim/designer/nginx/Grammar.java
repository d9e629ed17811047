package apim.designer.nginx;

import apim.designer.nginx.DirectiveRow.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an nginx refuses or silently ignores in a configuration, worked out without running it.
public final class Grammar {
  private final Directives table;
  private final Target target;
  private final List<ConfigProblem> problems = new ArrayList<>();

  private Grammar(Directives table, Target target) {
    this.table = table;
    this.target = target;
  }

  /// The problems of statements that stand in `start` (`MAIN` for a whole nginx.conf, `HTTP` for a
  /// file of conf.d), in no order that means anything. Blocks that hold data (`map`, `types`) and
  /// blocks of unknown directives are not looked into.
  public static List<ConfigProblem> check(
      List<? extends Statement> statements, Context start, Target target) {
    Grammar grammar = new Grammar(Directives.standard(), target);
    grammar.checkAll(statements, start);
    grammar.problems.addAll(Traps.in(statements, start, target));
    return List.copyOf(grammar.problems);
  }

  /// The block that statements stand in which were found without it: the one in which most of them,
  /// and of what is right inside them, may stand. Of equal ones the outermost.
  public static Context likelyStart(List<? extends Statement> statements) {
    return Stream.of(
            Context.MAIN,
            Context.HTTP,
            Context.SERVER,
            Context.LOCATION,
            Context.UPSTREAM,
            Context.STREAM)
        .min(Comparator.comparingLong(context -> strangers(statements, context)))
        .orElse(Context.HTTP);
  }

  /// How many known directives may not stand in `context`.
  private static long strangers(List<? extends Statement> statements, Context context) {
    long strangers = 0;
    for (Statement statement : statements) {
      switch (statement) {
        case Comment _ -> {}
        case Directive directive -> strangers += isStranger(directive.name(), false, context);
        case Block block -> {
          strangers += isStranger(block.name(), true, context);
          Context inner = context.inside(block.name());
          if (inner != Context.FREE) {
            for (Statement one : block.body()) {
              if (one instanceof Directive directive) {
                strangers += isStranger(directive.name(), false, inner);
              }
            }
          }
        }
      }
    }
    return strangers;
  }

  private static int isStranger(String name, boolean block, Context context) {
    List<DirectiveRow> known =
        Directives.standard().about(name).stream().filter(DirectiveRow::isDirective).toList();
    boolean welcome =
        known.isEmpty()
            || known.stream()
                .anyMatch(row -> row.isIn(context) && (row.form() == Form.BLOCK) == block);
    return welcome ? 0 : 1;
  }

  private void checkAll(List<? extends Statement> statements, Context context) {
    for (Statement statement : statements) {
      switch (statement) {
        case Comment _ -> {}
        case Directive directive ->
            checkOne(directive, directive.name(), directive.arguments(), context);
        case Block block -> {
          if (checkOne(block, block.name(), block.arguments(), context)) {
            Context inner = context.inside(block.name());
            if (inner != Context.FREE) {
              checkAll(block.body(), inner);
            }
          }
        }
      }
    }
  }

  /// False when it is not known what the statement is.
  private boolean checkOne(
      Statement statement, String name, List<Argument> arguments, Context context) {
    String shown = WordSyntax.shown(name);
    List<DirectiveRow> known =
        table.about(name).stream().filter(DirectiveRow::isDirective).toList();
    if (known.isEmpty() || name.contains("/")) {
      report(statement, "nginx knows no directive \"" + shown + "\"; correct or remove it");
      return false;
    }
    List<DirectiveRow> here = known.stream().filter(row -> row.isIn(context)).toList();
    if (here.isEmpty()) {
      report(
          statement,
          "\""
              + shown
              + "\" is not allowed in "
              + context.shown()
              + "; move it to "
              + known.stream()
                  .flatMap(row -> row.contexts().stream())
                  .distinct()
                  .map(Context::shown)
                  .collect(Collectors.joining(" or ")));
      return false;
    }
    DirectiveRow row = here.getFirst();
    boolean block = statement instanceof Block;
    if (block && row.form() == Form.SIMPLE) {
      report(statement, "\"" + shown + "\" has no body in braces; end it with a semicolon");
      return false;
    }
    if (!block && row.form() == Form.BLOCK) {
      report(statement, "\"" + shown + "\" needs a body in braces, not a semicolon");
      return false;
    }
    checkArguments(statement, shown, arguments, row);
    checkTarget(statement, "\"" + shown + "\"", row);
    checkParameters(statement, name, arguments, context);
    return true;
  }

  private void checkArguments(
      Statement statement, String shown, List<Argument> arguments, DirectiveRow row) {
    if (!row.arity().allows(arguments.size())) {
      report(statement, "\"" + shown + "\" takes " + row.arity() + ", but has " + arguments.size());
    } else if (row.arity().flag()) {
      String value = arguments.getFirst().value().toLowerCase(Locale.ROOT);
      if (!value.equals("on") && !value.equals("off")) {
        report(statement, "\"" + shown + "\" is on or off, not " + WordSyntax.shown(value));
      }
    }
  }

  private void checkTarget(Statement statement, String subject, DirectiveRow row) {
    if (!row.availability().covers(target)) {
      report(
          statement,
          subject
              + " is not available in "
              + target.displayName()
              + ": "
              + row.availability().missingIn(target)
              + row.advice());
    } else if (row.availability().isDeprecatedIn(target)) {
      report(statement, subject + " is deprecated in " + target.displayName() + row.advice());
    }
  }

  private void checkParameters(
      Statement statement, String name, List<Argument> arguments, Context context) {
    for (DirectiveRow row : table.about(name)) {
      if (row.isIn(context) && arguments.stream().map(Argument::value).anyMatch(row::isParameter)) {
        String parameter = row.name().substring(row.name().indexOf('/') + 1);
        checkTarget(statement, "\"" + parameter + "\" of \"" + name + "\"", row);
      }
    }
  }

  private void report(Statement statement, String message) {
    problems.add(new ConfigProblem(message, statement));
  }
}
