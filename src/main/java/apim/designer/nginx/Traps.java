package apim.designer.nginx;

import java.util.ArrayList;
import java.util.List;

/// What `nginx -t` accepts, or reports only at the first fault, and traffic stumbles over. Sources:
/// https://nginx.org/en/docs/http/ngx_http_upstream_module.html and the pages named at each.
final class Traps {
  private final Target target;
  private final List<ConfigProblem> problems = new ArrayList<>();
  private final SharedNames names = new SharedNames(problems);

  private Traps(Target target) {
    this.target = target;
  }

  static List<ConfigProblem> in(
      List<? extends Statement> statements, Context start, Target target) {
    Traps traps = new Traps(target);
    traps.walk(statements, start, new HeaderLevel(List.of()));
    return traps.problems;
  }

  private void walk(
      List<? extends Statement> statements, Context context, HeaderLevel outerHeaders) {
    HeaderLevel headers = outerHeaders.of(statements);
    if (context == Context.HTTP) {
      problems.addAll(ServerNames.conflicts(statements));
    }
    for (Statement statement : statements) {
      switch (statement) {
        case Comment _ -> {}
        case Directive directive -> names.note(directive, context);
        case Block block -> {
          Context inner = context.inside(block.name());
          if (inner == Context.UPSTREAM || inner == Context.STREAM_UPSTREAM) {
            names.noteUpstream(block, inner);
          }
          if (inner == Context.UPSTREAM) {
            problems.addAll(new UpstreamTraps(block, target).find());
          }
          if (hasHeaders(inner)) {
            headers.lostIn(block).ifPresent(problems::add);
          }
          if (inner != Context.FREE) {
            walk(block.body(), inner, headers);
          }
        }
      }
    }
  }

  private static boolean hasHeaders(Context context) {
    return context == Context.SERVER || context == Context.LOCATION;
  }
}
