package apim.designer.validation;

import apim.designer.catalog.Recipe;
import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml;
import apim.designer.toml.Toml.Found;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A password that stands in the URL of the event broker, and that a URL cannot hold as it is.
record PasswordNotUrlEncoded() implements ListedRule {
  /// Besides letters and digits, what WSO2 itself leaves as it is
  /// (<https://github.com/wso2/product-apim/issues/8998>) and what RFC 3986 allows there.
  private static final String PLAIN = "-._~!*'()$,=";

  @Override
  public Entry entry() {
    return new Entry(
            "password-not-url-encoded",
            Severity.WARNING,
            "The node cannot connect to the event broker, so throttling and new APIs do not reach"
                + " it.",
            Sources.PASSWORDS_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    boolean severalOf4 =
        deployment.servers().size() > 1 && deployment.reads(Recipe.EVENT_HUB, Profile.GATEWAY);
    boolean canEncode = deployment.nearestRelease().toml().jmsCredentials().value();
    return AttachedToml.all(deployment).flatMap(attached -> of(attached, severalOf4, canEncode));
  }

  private Stream<Finding> of(AttachedToml attached, boolean hasEventHub, boolean canEncode) {
    Toml toml = attached.toml();
    List<Found> passwords = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    note(toml, "throttling", passwords, tables);
    if (hasEventHub || toml.has("apim", "event_hub")) {
      note(toml, "event_hub", passwords, tables);
    }
    return passwords.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                attached.ref(),
                attached.lines(passwords.stream().map(Found::line).toList())
                    + ", the password has characters that the URL of the event broker cannot hold"
                    + " as they are; "
                    + (canEncode
                        ? "give username and the URL-encoded password in "
                            + Phrase.list(tables)
                            + " too."
                        : "choose one of letters and digits.")));
  }

  private static void note(Toml toml, String table, List<Found> passwords, List<String> tables) {
    inUrl(toml, table)
        .filter(PasswordNotUrlEncoded::breaksUrl)
        .ifPresent(
            password -> {
              passwords.add(password);
              tables.add("[apim." + table + ".jms]");
            });
  }

  /// The password that stands in the URL of this connection. One that lies elsewhere (`$secret`,
  /// `$env`) is not known here.
  private static Optional<Found> inUrl(Toml toml, String table) {
    Optional<Found> own = toml.value("apim", table, "jms", "password");
    return own.isPresent()
        ? own
        : toml.value("apim", table, "password")
            .filter(password -> !password.value().equals("$ref{super_admin.password}"))
            .or(() -> toml.value("super_admin", "password"));
  }

  private static boolean breaksUrl(Found password) {
    String text = unwrapped(password.text().orElse(""));
    if (text.contains("${")
        || text.contains("$ref{")
        || text.contains("$secret{")
        || text.contains("$env{")
        || text.contains("$sys{")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean encoded = c == '%' && isHex(text, i + 1) && isHex(text, i + 2);
      if (!encoded && !isPlain(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
  }

  private static String unwrapped(String text) {
    String start = "<![CDATA[";
    return text.startsWith(start) && text.endsWith("]]>")
        ? text.substring(start.length(), text.length() - 3)
        : text;
  }
}
