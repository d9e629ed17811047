package apim.designer.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Random files in the style of deployment.toml: mixed spacing, commented-out tables, arrays of
/// tables, dotted keys, and now and then a hazard that API-M's parser refuses.
final class RandomToml {
  private static final List<String> NAMES =
      List.of(
          "server",
          "apim",
          "transport",
          "https",
          "properties",
          "gateway",
          "environment",
          "throttling",
          "url_group",
          "devportal",
          "event_listener",
          "keystore",
          "tls");
  private static final List<String> KEYS =
      List.of(
          "hostname",
          "proxyPort",
          "url",
          "name",
          "type",
          "offset",
          "properties.port",
          "properties.proxyPort",
          "'header.X-KEY'",
          "\"org.wso2.Cipher\"",
          "https.port",
          "throttle_decision_endpoints",
          "notification_endpoint",
          "gateway.url");
  private static final List<String> VALUES =
      List.of(
          "\"localhost\"",
          "'single'",
          "443",
          "\"443\"",
          "0",
          "true",
          "false",
          "9_443",
          "0x1F",
          "1.5",
          "-3e4",
          "inf",
          "1979-05-27",
          "1979-05-27T07:32:00Z",
          "07:32:00",
          "\"\"",
          "\"${carbon.host}\"",
          "\"$ref{super_admin.username}\"",
          "\"a # no comment\"",
          "\"esc \\\" \\\\ \\u00e9\"",
          "[\"tcp://a:5672\",\"tcp://b:5672\"]",
          "[ \"x\" , \"y\" ]",
          "[]",
          "[1, 2]",
          "[\n  \"tcp://a:5672\", # one\n  \"tcp://b:5672\"\n]",
          "[\"t\",]",
          "\"\"\"\nseveral\n[lines]\n\"\"\"",
          "'''\n#[apim.devportal]\n'''",
          "{ a = 1, b = \"c\" }",
          "{}",
          "[[1], [\"a\"]]",
          "[{a = 1}, {a = 2}]");
  private static final List<String> HAZARDS =
      List.of(
          "[1, \"2\"]",
          "{ a = 1,\n b = 2 }",
          "{{ port }}",
          "\"{{ host }}\"",
          "\"a\tb\"",
          "\"a",
          "01",
          "[[], []]",
          "{ a = [], b = 1 }",
          "[1979-05-27, 1979-05-28]",
          "[1979-05-27 ]",
          "{ d = 1979-05-27 , e = 1 }",
          "1979-13-01",
          "07:61:00",
          "\"\\x\"",
          "\"\\u12\"",
          "",
          "99999999999999999999",
          "1e999",
          "\"\\uD800\"",
          "\"\\U00110000\"",
          "[1\n, 2]",
          "[\"a\" \"b\"]",
          "\"a\" b",
          "<%= x %>",
          "\"\u0001\"",
          "'a\tb'",
          "1979-05-27 07:32:00",
          "1979-05-27  # c",
          "[[1], [], [2]]",
          "[[], [1]]",
          "+1979-05-27",
          "0b12",
          "0o17",
          "1__0");

  private final RandomGenerator random;
  private final boolean hazards;
  private final String eol;

  RandomToml(RandomGenerator random, boolean hazards) {
    this.random = random;
    this.hazards = hazards;
    this.eol = random.nextInt(4) == 0 ? "\r\n" : "\n";
  }

  String file() {
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      lines.add(line());
    }
    String text = String.join(eol, lines);
    return random.nextInt(3) == 0 ? text : text + eol;
  }

  private String line() {
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1 -> "# a remark about " + pick(NAMES);
      case 2 -> "#" + header();
      case 3 -> "#" + pair();
      case 4, 5, 6, 7 -> header() + trailing();
      default -> blank() + pair() + trailing();
    };
  }

  private String header() {
    List<String> path = new ArrayList<>();
    int depth = 1 + random.nextInt(3);
    for (int i = 0; i < depth; i++) {
      path.add(pick(NAMES));
    }
    String name = String.join(random.nextInt(9) == 0 ? " . " : ".", path);
    return random.nextInt(4) == 0 ? "[[" + name + "]]" : "[" + name + "]";
  }

  private String pair() {
    String value = hazards && random.nextInt(12) == 0 ? pick(HAZARDS) : pick(VALUES);
    return pick(KEYS) + blank() + "=" + blank() + value.replace("\n", eol);
  }

  private String trailing() {
    return random.nextInt(5) == 0 ? blank() + " # base64,base64url = \"x\"" : "";
  }

  private String blank() {
    return " ".repeat(Math.max(0, random.nextInt(5) - 2));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// Some changes to a random file.
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      changes.add(change());
    }
    return changes;
  }

  private Change change() {
    List<String> refs = List.of("apim-" + random.nextInt(3));
    List<String> path = new ArrayList<>();
    int depth = 1 + random.nextInt(3);
    for (int i = 0; i < depth; i++) {
      path.add(pick(NAMES));
    }
    String key = pick(List.of("hostname", "proxyPort", "url", "header.X-KEY", "port", "new_key"));
    return switch (random.nextInt(8)) {
      case 0 -> {
        List<String> sub = random.nextBoolean() ? List.of() : List.of("properties");
        yield new Change.SetInElement(path, "name", "Default", sub, key, value(), refs, "why");
      }
      case 1 -> {
        List<ArrayElement> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          elements.add(
              ArrayElement.of(new TableEntry("type", value()), new TableEntry("url", value())));
        }
        yield new Change.Elements(path, elements, refs, "why all");
      }
      default -> new Change.Set(path, key, value(), refs, "why " + key);
    };
  }

  private Value value() {
    return switch (random.nextInt(6)) {
      case 0 -> Value.of(443);
      case 1 -> Value.of(random.nextBoolean());
      case 2 ->
          Value.of(
              List.of("tcp://a:5672", "tcp://c:5672", "tcp://d:5672")
                  .subList(0, random.nextInt(4)));
      case 3 -> Value.of("a\"b\\c\nd\te # $ref{x} ${y} ] = ' é \u2028 😀");
      default -> Value.of("api.example.com");
    };
  }
}
