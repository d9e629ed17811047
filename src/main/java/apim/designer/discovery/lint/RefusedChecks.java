package apim.designer.discovery.lint;

import static apim.designer.discovery.lint.NginxCheck.advice;
import static apim.designer.discovery.lint.NginxCheck.error;
import static apim.designer.discovery.lint.NginxCheck.warning;

import apim.designer.discovery.lint.NginxCheck.Hit;
import apim.designer.nginx.ConfigProblem;
import apim.designer.nginx.ConfigProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What nginx refuses to start with, or passes over without a word: the grammar's findings, each
/// under a name.
final class RefusedChecks {
  private static final String NO_START =
      "nginx does not start with it, so portals and APIs are down after the next restart.";

  private RefusedChecks() {}

  static List<NginxCheck> all() {
    return List.of(
        error(
            "unknown-directive",
            NO_START,
            "the directive's right name, or load_module for the module that has it",
            Pages.DIRECTIVES,
            unknown(false)),
        advice(
            "directive-of-a-module",
            "Whether the modules that are loaded know it is not checked here.",
            "a look into the module's own page",
            Pages.DIRECTIVES,
            unknown(true)),
        error(
            "directive-misplaced",
            NO_START,
            "the directive in one of the blocks that take it",
            Pages.DIRECTIVES,
            of(Kind.MISPLACED)),
        error(
            "directive-malformed",
            NO_START,
            "as many words as the directive takes",
            Pages.DIRECTIVES,
            of(Kind.MALFORMED)),
        error(
            "directive-not-in-target",
            NO_START,
            "what this nginx has instead: listen 443 ssl; for ssl on;",
            Pages.DIRECTIVES,
            of(Kind.NOT_IN_TARGET)),
        advice(
            "directive-deprecated",
            "A later nginx does not start with it.",
            "the newer spelling, such as http2 on; for listen … http2",
            Pages.DIRECTIVES,
            of(Kind.DEPRECATED)),
        warning(
            "headers-lost",
            "API-M does not hear what these headers say: without X-Forwarded-Proto and -Port its"
                + " redirects lead to its own scheme and port, which is the login loop.",
            "all proxy_set_header lines of the site in the location itself",
            Pages.PROXY_SET_HEADER,
            of(Kind.HEADERS_LOST)),
        error(
            "name-taken",
            NO_START,
            "a name of its own for each upstream and each zone",
            Pages.UPSTREAM,
            of(Kind.NAME_TAKEN)),
        error(
            "sticky-before-method",
            "Sessions are not kept on a node, and logins to the portals break.",
            "the method first, then the servers, then sticky",
            Pages.STICKY,
            of(Kind.STICKY_BEFORE_METHOD)),
        warning(
            "keepalive-before-method",
            "Every request opens a connection to a node, with a TLS handshake of its own.",
            "keepalive as the last line of the upstream",
            Pages.UPSTREAM + "#keepalive",
            of(Kind.KEEPALIVE_BEFORE_METHOD)),
        warning(
            "method-replaced",
            "Requests are not dealt out as the first method says.",
            "one method",
            Pages.UPSTREAM,
            of(Kind.METHOD_REPLACED)),
        error(
            "ip-hash-with-backup",
            "nginx refuses it, or never uses the backup node, by the order of the lines.",
            "all nodes as equals, or sticky cookie, which knows backup nodes",
            Pages.UPSTREAM + "#ip_hash",
            of(Kind.NOT_WITH_METHOD)),
        error(
            "server-ignored",
            "Requests for this name go to another site, or to none.",
            "one server for each name and address",
            Pages.REQUESTS,
            of(Kind.SERVER_IGNORED)),
        error(
            "two-default-servers",
            NO_START,
            "default_server in one server for each address",
            Pages.CORE + "#listen",
            of(Kind.TWO_DEFAULTS)));
  }

  private static Function<NginxView, Stream<Hit>> of(Kind kind) {
    return view -> problems(view, kind);
  }

  private static Function<NginxView, Stream<Hit>> unknown(boolean loadsModules) {
    return view ->
        view.top().has("load_module") == loadsModules
            ? problems(view, Kind.UNKNOWN_DIRECTIVE)
            : Stream.empty();
  }

  private static Stream<Hit> problems(NginxView view, Kind kind) {
    List<Hit> hits = new ArrayList<>();
    for (ConfigProblem problem : view.problems()) {
      if (problem.kind() == kind) {
        hits.add(new Hit(problem.at(), problem.message()));
      }
    }
    return hits.stream();
  }
}
