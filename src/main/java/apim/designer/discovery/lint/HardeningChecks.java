package apim.designer.discovery.lint;

import static apim.designer.discovery.lint.NginxCheck.advice;
import static apim.designer.discovery.lint.NginxCheck.error;
import static apim.designer.discovery.lint.NginxCheck.warning;

import apim.designer.discovery.lint.NginxCheck.Hit;
import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is wrong in any nginx, with or without API-M behind it.
final class HardeningChecks {
  private static final Set<String> WHOLE_DISK =
      Set.of("/", "/etc", "/etc/", "/root", "/var", "/var/");
  private static final List<String> OWN_NETWORK =
      List.of("127.", "10.", "192.168.", "169.254.", "[fd", "[fc", "[fe", "[::1");
  private static final Set<String> SHIPPED =
      Set.of(
          "mime.types",
          "fastcgi_params",
          "fastcgi.conf",
          "proxy_params",
          "uwsgi_params",
          "scgi_params");
  private static final long OLD_REQUESTS = 100;

  private HardeningChecks() {}

  static List<NginxCheck> all() {
    return List.of(
        warning(
            "file-limit-too-small",
            "Under load connections are refused (\"too many open files\"): each request holds two"
                + " of them.",
            "worker_rlimit_nofile of at least twice worker_connections",
            Pages.MAIN + "#worker_rlimit_nofile",
            HardeningChecks::fewFiles),
        advice(
            "one-worker",
            "One processor does all the work.",
            "worker_processes auto;",
            Pages.MAIN + "#worker_processes",
            view ->
                view.isWhole() && !view.top().has("worker_processes")
                    ? first(view, "worker_processes is not set, so there is one")
                    : Stream.empty()),
        advice(
            "version-shown",
            "Everybody reads which faults this nginx has.",
            "server_tokens off; in http",
            Pages.CORE + "#server_tokens",
            view ->
                view.isWhole()
                    ? view.top().inner("http").stream()
                        .filter(http -> http.value("server_tokens").orElse("on").equals("on"))
                        .flatMap(http -> at(http, "nginx tells its version in every answer"))
                    : Stream.empty()),
        advice(
            "include-not-seen",
            "What that file says is not checked, and without it nginx does not start.",
            "the file, given with the others",
            Pages.MAIN + "#include",
            HardeningChecks::notSeen),
        error(
            "alias-traversal",
            "Clients read files beside the folder: /x../secret.",
            "a slash at the end of the location's path, too",
            Pages.GIXY + "aliastraversal.md",
            view ->
                view.httpScopes()
                    .filter(scope -> scope.is("location") && isPrefix(scope.words()))
                    .filter(scope -> !scope.words().getLast().endsWith("/"))
                    .flatMap(scope -> scope.own("alias").stream())
                    .filter(alias -> Scope.first(alias).endsWith("/"))
                    .map(
                        alias ->
                            new Hit(alias, "the alias ends at a slash, the location does not"))),
        error(
            "disk-exposed",
            "Clients read the files of the load balancer, keys among them.",
            "root with a folder of its own",
            Pages.CORE + "#root",
            named("root", root -> WHOLE_DISK.contains(Scope.first(root)), "this serves the disk")),
        warning(
            "status-open",
            "Everybody reads how the load balancer is doing.",
            "allow with your own addresses and deny all;",
            Pages.STATUS,
            view ->
                view.httpScopes()
                    .filter(scope -> scope.has("stub_status") || scope.has("api"))
                    .filter(
                        scope ->
                            scope.inForce("deny").isEmpty()
                                && scope.inForce("auth_basic").isEmpty())
                    .flatMap(scope -> at(scope, "the status page is open to all"))),
        advice(
            "listing-open",
            "Clients read what lies in the folder.",
            "autoindex off;",
            Pages.AUTOINDEX,
            named("autoindex", one -> Scope.first(one).equals("on"), "folders are listed")),
        advice(
            "error-log-off",
            "Errors are written to a file named off.",
            "error_log /dev/null crit;",
            Pages.MAIN + "#error_log",
            named("error_log", one -> Scope.first(one).equals("off"), "\"off\" is a file here")),
        advice(
            "if-in-location",
            "What stands beside this \"if\" may not be in force where it applies.",
            "a location or a map",
            Pages.IF_IS_EVIL,
            view ->
                view.httpScopes()
                    .filter(
                        scope ->
                            scope.is("if")
                                && scope.outer().filter(one -> one.is("location")).isPresent())
                    .filter(scope -> scope.own().stream().anyMatch(HardeningChecks::isEvil))
                    .flatMap(scope -> at(scope, "this \"if\" does more than return"))),
        advice(
            "map-without-default",
            "What matches nothing gets an empty value.",
            "default with a value",
            Pages.MAP,
            view ->
                view.httpScopes()
                    .filter(scope -> scope.is("map") && !scope.has("default"))
                    .flatMap(scope -> at(scope, "this map has no default"))),
        advice(
            "regex-not-anchored",
            "The location also takes paths that have this somewhere in the middle.",
            "^ at the beginning of the expression",
            Pages.CORE + "#location",
            view ->
                view.httpScopes()
                    .filter(scope -> scope.is("location") && scope.words().size() == 2)
                    .filter(scope -> scope.words().getFirst().startsWith("~"))
                    .filter(scope -> isFree(scope.words().getLast()))
                    .flatMap(
                        scope -> at(scope, "the expression is not tied to a beginning or end"))),
        advice(
            "few-requests-kept",
            "Clients open connections more often than they need to.",
            "no keepalive_requests, which is 1000 from nginx 1.19.10",
            Pages.CORE + "#keepalive_requests",
            named(
                "keepalive_requests",
                one -> Quantity.whole(Scope.first(one)).orElse(OLD_REQUESTS) < OLD_REQUESTS,
                "a connection is closed after few requests")),
        advice(
            "resolver-external",
            "Whoever answers for that name server, or between, says where requests go.",
            "resolver with a name server of your own network",
            Pages.CORE + "#resolver",
            named("resolver", HardeningChecks::asksStrangers, "a name server of others is asked")));
  }

  private static java.util.function.Function<NginxView, Stream<Hit>> named(
      String directive, Predicate<Directive> wrong, String message) {
    return view -> view.directives(directive).filter(wrong).map(one -> new Hit(one, message));
  }

  private static Stream<Hit> at(Scope scope, String message) {
    return scope.block().stream().map((Block block) -> new Hit(block, message));
  }

  private static Stream<Hit> first(NginxView view, String message) {
    return view.configuration().parsed().statements().stream()
        .filter(one -> !(one instanceof apim.designer.nginx.Comment))
        .limit(1)
        .map((Statement one) -> new Hit(one, message));
  }

  private static Stream<Hit> fewFiles(NginxView view) {
    long files = view.top().value("worker_rlimit_nofile").flatMap(Quantity::whole).orElse(1024L);
    return view.isWhole()
        ? view.top().inner("events").stream()
            .flatMap(events -> events.own("worker_connections").stream())
            .filter(connections -> Quantity.whole(Scope.first(connections)).orElse(0L) * 2 > files)
            .map(
                connections ->
                    new Hit(
                        connections,
                        "so many connections need twice as many files, and "
                            + (view.top().has("worker_rlimit_nofile")
                                ? "worker_rlimit_nofile is less"
                                : "worker_rlimit_nofile is not set")))
        : Stream.empty();
  }

  private static Stream<Hit> notSeen(NginxView view) {
    return view.scopes().stream()
        .flatMap(scope -> scope.own("include").stream())
        .filter(include -> view.configuration().missing().contains(Scope.first(include)))
        .filter(
            include ->
                Scope.first(include).chars().noneMatch(c -> c == '*' || c == '?' || c == '['))
        .filter(include -> !SHIPPED.contains(name(Scope.first(include))))
        .map(include -> new Hit(include, Scope.first(include) + " was not given"));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean isPrefix(List<String> words) {
    return !words.isEmpty()
        && !words.getFirst().startsWith("~")
        && !words.getFirst().equals("=")
        && words.getLast().startsWith("/");
  }

  private static boolean isEvil(Directive directive) {
    return !directive.name().equals("return")
        && !directive.name().equals("rewrite")
        && !directive.name().equals("set");
  }

  private static boolean isFree(String regex) {
    return !regex.startsWith("^") && !regex.endsWith("$") && !regex.contains("|^");
  }

  private static boolean asksStrangers(Directive resolver) {
    return Scope.words(resolver).stream()
        .filter(word -> word.indexOf('=') < 0)
        .filter(word -> word.chars().noneMatch(c -> Character.isLetter(c) && word.indexOf(':') < 0))
        .anyMatch(word -> OWN_NETWORK.stream().noneMatch(word::startsWith) && !isPrivate172(word));
  }

  private static boolean isPrivate172(String address) {
    String[] parts = address.split("\\.", 3);
    return parts.length == 3
        && parts[0].equals("172")
        && Quantity.whole(parts[1]).filter(one -> one >= 16 && one <= 31).isPresent();
  }
}
