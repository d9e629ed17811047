package apim.designer.discovery;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What a file that somebody gave is written in, told from its name and how its lines begin.
enum FileLanguage {
  /// A whole nginx.conf.
  NGINX_MAIN,
  /// A part of one: sites, upstreams, a server.
  NGINX_PART,
  DEPLOYMENT_TOML,
  HAPROXY,
  HTTPD,
  OTHER;

  private static final int LINES = 5_000;

  private static final Set<String> NGINX_BLOCKS =
      Set.of("server", "upstream", "location", "map", "stream", "geo");
  private static final Set<String> NGINX_WHOLE = Set.of("http", "events");
  private static final Set<String> HAPROXY_SECTIONS =
      Set.of("global", "defaults", "frontend", "backend", "listen", "peers");
  private static final List<String> HTTPD_LINES =
      List.of("<virtualhost", "<ifmodule", "<proxy", "<location", "loadmodule ", "serverroot ");
  private static final List<String> TOML_TABLES =
      List.of(
          "[server]",
          "[super_admin",
          "[apim.",
          "[[apim.",
          "[database.",
          "[transport.",
          "[keystore");

  /// Endings of files that lie beside configurations and are none.
  private static final List<String> NEVER =
      List.of(
          ".md",
          ".sh",
          ".svg",
          ".png",
          ".txt",
          ".html",
          ".json",
          ".yaml",
          ".yml",
          ".xml",
          ".java",
          ".crt",
          ".key",
          ".pem",
          ".csr",
          ".js",
          ".css",
          ".php",
          ".log",
          ".head",
          ".py",
          ".bak",
          ".apimtopology",
          ".sha256",
          "~");

  static FileLanguage of(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (NEVER.stream().anyMatch(name::endsWith)) {
      return OTHER;
    }
    return of(name, file.text());
  }

  /// Of a file that was named by itself: whatever it is called, it is meant.
  static FileLanguage ofNamed(SourceFile file) {
    FileLanguage language = of(file.name().toLowerCase(Locale.ROOT), file.text());
    return language == OTHER ? NGINX_PART : language;
  }

  private static FileLanguage of(String name, String text) {
    if (name.endsWith(".toml") || name.endsWith(".toml.j2") || name.endsWith(".toml.edits")) {
      return name.contains("deployment") || isDeploymentToml(text) ? DEPLOYMENT_TOML : OTHER;
    }
    if (name.equals("haproxy.cfg") || isHaproxy(text)) {
      return HAPROXY;
    }
    if (name.equals("httpd.conf") || name.equals("apache2.conf") || isHttpd(text)) {
      return HTTPD;
    }
    if (lines(text).anyMatch(line -> opensOne(line, NGINX_WHOLE))) {
      return NGINX_MAIN;
    }
    if (name.equals("nginx.conf") || lines(text).anyMatch(line -> opensOne(line, NGINX_BLOCKS))) {
      return NGINX_PART;
    }
    return isDeploymentToml(text) ? DEPLOYMENT_TOML : OTHER;
  }

  private static Stream<String> lines(String text) {
    return text.lines().limit(LINES).map(String::strip).filter(line -> !line.startsWith("#"));
  }

  private static boolean isDeploymentToml(String text) {
    return lines(text).anyMatch(line -> TOML_TABLES.stream().anyMatch(line::startsWith));
  }

  private static boolean isHttpd(String text) {
    return lines(text)
        .map(line -> line.toLowerCase(Locale.ROOT))
        .anyMatch(line -> HTTPD_LINES.stream().anyMatch(line::startsWith));
  }

  /// Sections of HAProxy have no brace and stand at the beginning of a line.
  private static boolean isHaproxy(String text) {
    Iterator<String> lines = text.lines().limit(LINES).iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.stripTrailing().split("\\s+", 3);
      return HAPROXY_SECTIONS.contains(words[0])
          && words.length <= 2
          && !line.endsWith(";")
          && !line.endsWith("{");
    }
    return false;
  }

  /// Whether a line begins with one of these words and then a brace, some words and a brace, or the
  /// end.
  private static boolean opensOne(String line, Set<String> words) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    if (end == 0 || !words.contains(line.substring(0, end))) {
      return false;
    }
    String rest = line.substring(end).strip();
    int brace = rest.indexOf('{');
    int semicolon = rest.indexOf(';');
    return rest.isEmpty() || (brace >= 0 && (semicolon < 0 || brace < semicolon));
  }
}
