package apim.designer.nginx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Server blocks that claim the same name on the same address: nginx serves the first and only warns
/// of the other. https://nginx.org/en/docs/http/request_processing.html
final class ServerNames {
  private static final String EVERYWHERE = "0.0.0.0:";

  private ServerNames() {}

  static List<ConfigProblem> conflicts(List<? extends Statement> statements) {
    List<ConfigProblem> problems = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    Set<String> defaults = new HashSet<>();
    for (Statement statement : statements) {
      if (!(statement instanceof Block server) || !server.name().equals("server")) {
        continue;
      }
      Set<String> here = new LinkedHashSet<>();
      for (String address : addresses(server)) {
        for (String name : names(server)) {
          here.add(address + " " + name);
        }
      }
      here.stream()
          .filter(taken::contains)
          .findFirst()
          .ifPresent(
              claim ->
                  problems.add(
                      new ConfigProblem(
                          ConfigProblem.Kind.SERVER_IGNORED, conflict(claim), server)));
      taken.addAll(here);
      server.directives("listen").stream()
          .filter(ServerNames::isDefault)
          .filter(listen -> !defaults.add(address(listen)))
          .forEach(
              listen ->
                  problems.add(
                      new ConfigProblem(
                          ConfigProblem.Kind.TWO_DEFAULTS,
                          "another server is already the default of "
                              + address(listen)
                              + "; remove default_server from one of them",
                          listen)));
    }
    return problems;
  }

  private static String conflict(String claim) {
    int space = claim.lastIndexOf(' ');
    String name = claim.substring(space + 1);
    return "nginx ignores this server for "
        + (name.isEmpty() ? "requests without a name" : WordSyntax.shown(name))
        + " on "
        + WordSyntax.shown(claim.substring(0, space))
        + ", because an earlier one has the same name and address; merge them";
  }

  private static boolean isDefault(Directive listen) {
    return listen.arguments().stream()
        .map(Argument::value)
        .anyMatch(word -> word.equals("default_server") || word.equals("default"));
  }

  private static Set<String> addresses(Block server) {
    Set<String> addresses = new LinkedHashSet<>();
    server.directives("listen").forEach(listen -> addresses.add(address(listen)));
    return addresses.isEmpty() ? Set.of("*:80") : addresses;
  }

  /// The address in one spelling: `443`, `*:443` and `0.0.0.0:443` are the same.
  private static String address(Directive listen) {
    boolean quic = listen.arguments().stream().map(Argument::value).anyMatch("quic"::equals);
    return socket(listen) + (quic ? " (quic)" : "");
  }

  private static String socket(Directive listen) {
    String text = listen.arguments().isEmpty() ? "80" : listen.arguments().getFirst().value();
    if (text.startsWith("unix:")) {
      return text;
    }
    if (text.chars().allMatch(Character::isDigit)) {
      return "*:" + text;
    }
    boolean hasPort = text.lastIndexOf(':') > text.lastIndexOf(']');
    String socket = (hasPort ? text : text + ":80").toLowerCase(Locale.ROOT);
    return socket.startsWith(EVERYWHERE) ? "*:" + socket.substring(EVERYWHERE.length()) : socket;
  }

  private static Set<String> names(Block server) {
    Set<String> names = new LinkedHashSet<>();
    server.directives("server_name").stream()
        .flatMap(directive -> directive.arguments().stream())
        .forEach(argument -> names.add(argument.value().toLowerCase(Locale.ROOT)));
    return names.isEmpty() ? Set.of("") : names;
  }
}
