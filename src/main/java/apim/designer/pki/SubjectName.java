package apim.designer.pki;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name that a certificate can be for.
sealed interface SubjectName {
  String text();

  /// A DNS name in lower case; the left-most label may be `*`. In a certificate of others it may be
  /// any text.
  record Dns(String text) implements SubjectName {}

  record Ip(InetAddress address) implements SubjectName {
    @Override
    public String text() {
      return address.getHostAddress();
    }
  }

  Pattern DNS =
      Pattern.compile(
          "(\\*\\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
  Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");
  Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}", Pattern.DOTALL);
  Pattern IPV6 = Pattern.compile("[0-9a-f.]*:[0-9a-f:.]*");

  static SubjectName of(String text) {
    return parsed(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + Wording.printable(text)
                        + "' can not be in a certificate; use a host name such as"
                        + " api.example.com, a wildcard such as *.example.com, or an IP address"));
  }

  static Optional<SubjectName> parsed(String text) {
    String name = withoutBrackets(text.toLowerCase(Locale.ROOT));
    if (IPV4.matcher(name).matches() || IPV6.matcher(name).matches()) {
      try {
        return Optional.of(new Ip(InetAddress.ofLiteral(name)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    if (name.length() > 253
        || DIGITS_AND_DOTS.matcher(name).matches()
        || !DNS.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Dns(name));
  }

  /// An IPv6 address stands in brackets where it stands for a host.
  private static String withoutBrackets(String text) {
    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
  }

  /// As OpenSSL's `subjectAltName` writes it: `DNS:api.example.com` or `IP:10.0.0.1`.
  default String inExtension() {
    return (this instanceof Ip ? "IP:" : "DNS:") + text();
  }

  /// Whether a certificate for this name serves `host`. A wildcard stands for one whole left-most
  /// label (RFC 6125 §6.4.3), with at least two labels after it, as OpenSSL and browsers have it.
  default boolean covers(SubjectName host) {
    if (!(this instanceof Dns(String pattern)) || !(host instanceof Dns(String name))) {
      return equals(host);
    }
    if (pattern.equals(name) || !pattern.startsWith("*.")) {
      return pattern.equals(name);
    }
    String domain = pattern.substring(1);
    int dot = name.indexOf('.');
    return domain.indexOf('.', 1) > 0
        && dot > 0
        && !name.startsWith("*")
        && name.substring(dot).equals(domain);
  }
}
