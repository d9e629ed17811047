package apim.designer.discovery;

import apim.designer.nginx.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The output of `nginx -T`: every file of a running configuration, each below a line that names it,
/// and what nginx says of itself before that (ngx_dump_config in src/core/nginx.c of
/// https://github.com/nginx/nginx).
final class NginxDump {
  private static final String MARKER = "# configuration file ";
  private static final String SAYS = "nginx: ";
  private static final List<String> ABOUT_ITSELF =
      List.of("nginx version:", "built ", "TLS SNI ", "configure arguments:");

  private final String name;
  private final List<SourceFile> files = new ArrayList<>();
  private final Set<String> paths = new LinkedHashSet<>();
  private Optional<NginxRelease> release = Optional.empty();

  private NginxDump(String name) {
    this.name = name;
  }

  /// The files of a dump; empty for any other text.
  static Optional<GivenFiles> read(String name, String text) {
    NginxDump dump = new NginxDump(name);
    if (!dump.take(text)) {
      return Optional.empty();
    }
    return Optional.of(
        new GivenFiles(
            name, Optional.of(dump.files.getFirst().path()), dump.release, dump.files, List.of()));
  }

  /// A marker counts only where nginx may have put it: first of all, or in a text that began so.
  private boolean take(String text) {
    int line = 1;
    int start = 0;
    String path = "";
    int first = 0;
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int next = newline < 0 ? text.length() : newline + 1;
      Optional<String> marked = marked(text, at, next);
      if (marked.isPresent()) {
        add(path, text.substring(start, at), first);
        path = marked.get();
        start = next;
        first = line + 1;
      } else if (path.isEmpty() && !preamble(text.substring(at, next).strip())) {
        return false;
      }
      at = next;
      line++;
    }
    add(path, text.substring(start), first);
    return !files.isEmpty();
  }

  private static Optional<String> marked(String text, int at, int next) {
    if (!text.startsWith(MARKER, at)) {
      return Optional.empty();
    }
    String rest = text.substring(at + MARKER.length(), next).stripTrailing();
    return rest.endsWith(":") && rest.length() > 1
        ? Optional.of(rest.substring(0, rest.length() - 1))
        : Optional.empty();
  }

  private boolean preamble(String line) {
    if (release.isEmpty()) {
      release = NginxRelease.said(line);
    }
    return line.isEmpty()
        || line.startsWith(SAYS)
        || ABOUT_ITSELF.stream().anyMatch(line::startsWith);
  }

  /// nginx prints a file once, however often it is included.
  private void add(String path, String text, int first) {
    if (!path.isEmpty() && paths.add(path)) {
      files.add(new SourceFile(path, text, new Place(name, first)));
    }
  }
}
