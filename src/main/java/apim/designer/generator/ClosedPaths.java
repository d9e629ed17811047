package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.joined;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.ServedPaths;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Reason;
import apim.designer.nginx.Statement;
import apim.designer.topology.WebApp;
import java.util.List;
import java.util.stream.Collectors;

/// What keeps closed what a site does not serve, whatever way its path is spelled. A location sees
/// the path decoded and without dots; a node removes what follows a semicolon in each segment before
/// it does so, and `/x/..;/carbon` is `/carbon` to it:
/// https://github.com/apache/tomcat/blob/9.0.98/java/org/apache/catalina/connector/CoyoteAdapter.java
final class ClosedPaths {
  /// A semicolon in the path as the client wrote it: nginx takes `..;` for a folder, and of
  /// `/a/b/..;/../carbon` leaves `/a/b/carbon`. Tomcat writes `;jsessionid=…` at the end of a path
  /// while it knows of no cookie.
  private static final Argument PATH_PARAMETERS =
      joined(text("^[^?]*(;|%3b)(?!jsessionid=[^/;?]*([?]|"), word("$"), text("))"));

  private static final List<Argument> IF =
      List.of(word("($request_uri"), word("~*"), PATH_PARAMETERS, word(")"));

  /// A tenant has what there is of its own.
  private static final String TENANT = "(t/+[^/]+/+)?";

  private static final Directive REFUSED = fixed("return", "403");

  private static final Reason ONLY_SOME =
      Reason.of("this site serves no other web applications than the ones that it names");

  private ClosedPaths() {}

  /// Nothing where a site closes nothing.
  static List<Statement> statements(VirtualHost host, StatementWriter author) {
    if (host.servedPaths().closesNothing()) {
      return inOtherSpellings(host, author);
    }
    StatementWriter writer = author.because(reason(host));
    return List.of(
        refusedSpellings(writer),
        writer.block(
            "location",
            List.of(word("~"), outside(host, host.servedPaths())),
            List.of(writer.sign(REFUSED))));
  }

  /// What a location could not tell from another path. Nothing where every path is for everybody.
  static List<Statement> inOtherSpellings(VirtualHost host, StatementWriter author) {
    return host.servedPaths().closesNothing() && host.accessList().limitsNothing()
        ? List.of()
        : List.of(refusedSpellings(author.because(reason(host))));
  }

  private static Statement refusedSpellings(StatementWriter writer) {
    return writer.block("if", IF, List.of(writer.sign(REFUSED)));
  }

  private static Reason reason(VirtualHost host) {
    if (host.servedPaths().closesNothing()) {
      return AccessControl.NODES_ALONE;
    }
    return host.servedPaths().others() && !host.serves().contains(WebApp.CARBON)
        ? Correction.CONSOLE_CLOSED
        : ONLY_SOME;
  }

  /// Every path of the site that is not among `paths`. Slashes may be doubled: another file may turn
  /// merge_slashes off.
  static Argument outside(VirtualHost host, ServedPaths paths) {
    String start = "^/+" + (host.stripsPath() ? folders(host.servedBelow().value()) : "");
    if (paths.named().isEmpty()) {
      return text(start);
    }
    String named = TENANT + anyOf(paths.named()) + "([/;]|";
    return paths.others()
        ? joined(text(start + named), word("$"), text(")"))
        : joined(text(start + "(?!/|" + named), word("$"), text("))"));
  }

  private static String anyOf(List<String> paths) {
    String all = paths.stream().map(ClosedPaths::folders).collect(Collectors.joining("|"));
    return paths.size() == 1 ? all : "(" + all + ")";
  }

  /// As a regular expression, without the slash before it.
  private static String folders(String path) {
    return path.substring(1).replace(".", "\\.").replace("/", "/+");
  }
}
