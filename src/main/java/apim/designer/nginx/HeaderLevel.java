package apim.designer.nginx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The proxy_set_header directives in force on a level. A level that has one of its own inherits
/// none: https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header
record HeaderLevel(List<String> headers) {
  HeaderLevel of(List<? extends Statement> statements) {
    List<String> own = own(statements);
    return own.isEmpty() ? this : new HeaderLevel(own);
  }

  /// The problem of a block inside this level that sets headers of its own and so loses some.
  Optional<ConfigProblem> lostIn(Block block) {
    Set<String> own =
        own(block.body()).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    List<String> lost =
        headers.stream().filter(name -> !own.contains(name.toLowerCase(Locale.ROOT))).toList();
    return own.isEmpty() || lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConfigProblem(
                ConfigProblem.Kind.HEADERS_LOST,
                "this \""
                    + WordSyntax.shown(block.name())
                    + "\" sets headers of its own, so nginx does not send "
                    + lost.stream().map(WordSyntax::shown).collect(Collectors.joining(", "))
                    + " of the level around it; repeat proxy_set_header here for each",
                block));
  }

  private static List<String> own(List<? extends Statement> statements) {
    return statements.stream()
        .filter(Directive.class::isInstance)
        .map(Directive.class::cast)
        .filter(directive -> directive.name().equals("proxy_set_header"))
        .filter(directive -> !directive.arguments().isEmpty())
        .map(directive -> directive.arguments().getFirst().value())
        .distinct()
        .toList();
  }
}
