package apim.designer.discovery.drift;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a statement says, however it is written: two that mean the same have the same words.
/// Units: https://nginx.org/en/docs/syntax.html. Defaults of a member:
/// https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server. An address without a host:
/// https://nginx.org/en/docs/http/ngx_http_core_module.html#listen. The level of a log:
/// https://nginx.org/en/docs/ngx_core_module.html#error_log.
final class Meaning {
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s?)?(?:(\\d+)ms)?");
  private static final long[] MILLISECONDS = {604_800_000, 86_400_000, 3_600_000, 60_000, 1_000, 1};
  private static final Pattern SIZE = Pattern.compile("(\\d+)([kKmMgG]?)");

  private static final Set<String> SIZES =
      Set.of(
          "client_max_body_size",
          "client_body_buffer_size",
          "client_header_buffer_size",
          "large_client_header_buffers",
          "proxy_buffer_size",
          "proxy_buffers",
          "proxy_busy_buffers_size",
          "proxy_max_temp_file_size",
          "proxy_temp_file_write_size",
          "zone");

  /// Whose words are a set.
  private static final Set<String> SETS =
      Set.of("server_name", "ssl_protocols", "proxy_next_upstream");

  /// Whose words after the first are a set.
  private static final Set<String> PARAMETERS = Set.of("listen", "server", "access_log", "sticky");

  private static final Set<String> MEMBER_DEFAULTS =
      Set.of("weight=1", "max_fails=1", "fail_timeout=10000ms");

  private Meaning() {}

  /// A word for each that two statements of the same meaning share; for a block those of its head.
  static List<String> of(Statement statement) {
    return switch (statement) {
      case Directive directive -> words(directive.name(), directive.arguments());
      case Block block -> words(block.name(), block.arguments());
      case Comment _ -> List.of();
    };
  }

  private static List<String> words(String name, List<Argument> arguments) {
    List<String> words = new ArrayList<>();
    arguments.forEach(argument -> words.add(word(name, argument.value())));
    if (name.equals("listen") && !words.isEmpty()) {
      words.set(0, address(words.getFirst()));
    }
    if (name.equals("error_log") && words.size() == 2 && words.getLast().equals("error")) {
      words.removeLast();
    }
    Stream<String> sorted = words.stream();
    if (SETS.contains(name)) {
      sorted = words.stream().sorted().distinct();
    } else if (PARAMETERS.contains(name) && !words.isEmpty()) {
      sorted =
          Stream.concat(
              words.stream().limit(1),
              words.stream()
                  .skip(1)
                  .filter(word -> !(name.equals("server") && MEMBER_DEFAULTS.contains(word)))
                  .sorted());
    }
    return Stream.concat(Stream.of(name), sorted).toList();
  }

  private static String word(String name, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.equals("on") || lower.equals("off") || name.equals("server_name")) {
      return lower;
    }
    if (SIZES.contains(name)) {
      return size(value);
    }
    if (name.endsWith("_timeout") || name.equals("keepalive_time")) {
      return time(value);
    }
    int equals = value.indexOf("timeout=");
    return equals >= 0 ? value.substring(0, equals + 8) + time(value.substring(equals + 8)) : value;
  }

  private static String size(String value) {
    Matcher size = SIZE.matcher(value);
    if (!size.matches() || value.length() > 12) {
      return value;
    }
    long number = Long.parseLong(size.group(1));
    return switch (size.group(2).toLowerCase(Locale.ROOT)) {
      case "k" -> String.valueOf(number << 10);
      case "m" -> String.valueOf(number << 20);
      case "g" -> String.valueOf(number << 30);
      default -> String.valueOf(number);
    };
  }

  private static String time(String value) {
    Matcher time = TIME.matcher(value);
    if (value.isEmpty() || value.length() > 12 || !time.matches()) {
      return value;
    }
    long total = 0;
    for (int i = 0; i < MILLISECONDS.length; i++) {
      String part = time.group(i + 1);
      total += part == null ? 0 : Long.parseLong(part) * MILLISECONDS[i];
    }
    return total + "ms";
  }

  /// Address and port of a `listen`.
  static String address(String value) {
    if (value.startsWith("unix:")) {
      return value;
    }
    if (value.chars().allMatch(Character::isDigit)) {
      return "*:" + value;
    }
    String host = value.startsWith("0.0.0.0") ? "*" + value.substring("0.0.0.0".length()) : value;
    boolean hasPort = host.lastIndexOf(':') > host.lastIndexOf(']');
    return hasPort ? host : host + ":80";
  }
}
