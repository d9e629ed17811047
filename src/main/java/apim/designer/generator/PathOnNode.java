package apim.designer.generator;

import static apim.designer.generator.StatementWriter.joined;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Reason;
import apim.designer.nginx.Statement;
import apim.designer.topology.Hostname;
import apim.designer.topology.TenantDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// For what nodes are asked where it is not what the client asked for: without the path of a site,
/// or for a tenant. The rest is passed on as the client wrote it: `proxy_pass` with a path would
/// decode %2F and merge slashes. There is no `rewrite` and no `map`, of which known faults of nginx
/// are about captures.
///
/// @param client what stands before the rest of a path for clients
/// @param node what stands before it for nodes
record PathOnNode(VirtualHost host, String client, String node) {
  private static final Reason CUT =
      Reason.of(
          "the node is asked for what follows the site's path, as the client wrote it: proxy_pass"
              + " with a path would decode %2F; a path that is spelled in another way is nowhere");

  private static final Reason TENANT =
      Reason.of("this site is for one tenant, whose APIs lie below /t/ and its domain");

  private static final Reason BACK =
      Reason.of("what the node calls by its own path is called by the client's again");

  static PathOnNode of(VirtualHost host) {
    Optional<TenantDomain> tenant =
        host.site().policy().tenant().filter(_ -> host.listener().carriesApiTraffic());
    return new PathOnNode(
        host,
        host.stripsPath() ? host.servedBelow().prefix() : "",
        tenant.map(domain -> "/t/" + domain).orElse(""));
  }

  private boolean strips() {
    return !client.isEmpty();
  }

  private boolean isAsItIs() {
    return client.equals(node);
  }

  /// What a location says before it forwards.
  List<Statement> ofLocation(StatementWriter author) {
    List<Statement> statements = new ArrayList<>();
    if (strips()) {
      StatementWriter writer = author.because(CUT);
      statements.add(
          writer.block(
              "if",
              List.of(
                  word("($request_uri"),
                  word("!~"),
                  joined(text("^" + escaped(client) + "(?<" + variable() + ">/.*)"), word("$")),
                  word(")")),
              List.of(writer.directive("return", "404"))));
    }
    if (!isAsItIs()) {
      StatementWriter writer = author.because(BACK);
      statements.add(
          writer.directive(
              "proxy_redirect",
              joined(text("~^(" + origin() + ")?" + nodePath()), word("$")),
              joined(word("$1"), text(client + "/"), word("$2"))));
      statements.add(
          writer.directive(
              "proxy_cookie_path",
              joined(text("~^" + nodePath()), word("$")),
              joined(text(client + "/"), word("$1"))));
    }
    return statements;
  }

  /// Scheme, upstream and, where it is not what the client asked for, the path.
  Argument target() {
    Argument upstream =
        word((host.speaksTlsToNodes() ? "https://" : "http://") + host.upstream() + node);
    if (isAsItIs()) {
      return upstream;
    }
    return joined(upstream, word(strips() ? "$" + variable() : "$request_uri"));
  }

  Reason reason() {
    return node.isEmpty() ? CUT : TENANT;
  }

  boolean differs() {
    return !isAsItIs();
  }

  /// A path as a node calls it, of which the last group is what follows. One that calls itself as
  /// clients do is left alone.
  private String nodePath() {
    return node.isEmpty()
        ? "/(?!" + escaped(client).substring(1) + "(?![^/]))(.*)"
        : escaped(node) + "/(.*)";
  }

  /// The site as its nodes name it in a redirect; a redirect to elsewhere is left as it is.
  private String origin() {
    Hostname name = host.hostname();
    String written = escaped(name.value());
    return "https?://" + written.replace("*", "[^/:]+") + "(?::[0-9]+)?";
  }

  /// A name in a pattern: what nginx takes over of a group by its number, it escapes once more.
  private String variable() {
    return "apim_" + host.site().id().value().replace('-', '_') + "_path";
  }

  private static String escaped(String path) {
    return path.replace(".", "\\.").replace("[", "\\[").replace("]", "\\]");
  }
}
