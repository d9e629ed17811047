package apim.designer.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An HTTP/1.1 request or answer as it came over the wire.
///
/// @param head its first line and its header lines, with newlines between
record HttpMessage(String head, String body) {
  private static final int LONGEST_HEAD = 1 << 17;

  /// A message is read up to so many bytes; nobody in a trial sends more.
  private static final int LONGEST_BODY = 1 << 24;

  /// The next message; empty where the connection ends before one.
  static Optional<HttpMessage> read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(512);
    while (!endsHead(head)) {
      int one = in.read();
      if (one < 0 || head.length() > LONGEST_HEAD) {
        return Optional.empty();
      }
      head.append((char) one);
    }
    HttpMessage bare = new HttpMessage(head.toString().strip().replace("\r\n", "\n"), "");
    int length = Math.clamp(bare.length(), 0, LONGEST_BODY);
    return Optional.of(
        new HttpMessage(
            bare.head(), new String(in.readNBytes(length), StandardCharsets.ISO_8859_1)));
  }

  private static boolean endsHead(StringBuilder head) {
    int length = head.length();
    return length >= 4
        && head.charAt(length - 1) == '\n'
        && head.charAt(length - 2) == '\r'
        && head.charAt(length - 3) == '\n';
  }

  private int length() {
    try {
      return first("content-length").map(Integer::parseInt).orElse(0);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  String firstLine() {
    int end = head.indexOf('\n');
    return end < 0 ? head : head.substring(0, end);
  }

  /// The method of a request.
  String method() {
    return word(0);
  }

  /// The target of a request.
  String path() {
    return word(1);
  }

  /// The status of an answer; 0 where there is none.
  int status() {
    try {
      return Integer.parseInt(word(1));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private String word(int index) {
    String[] words = firstLine().split(" ", 3);
    return words.length > index ? words[index] : "";
  }

  /// Every value of a header, in the order of arrival.
  List<String> all(String header) {
    String start = header.toLowerCase(Locale.ROOT) + ":";
    return head.lines()
        .skip(1)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  Optional<String> first(String header) {
    return all(header).stream().findFirst();
  }

  /// The value of a cookie of a request.
  Optional<String> cookie(String name) {
    return all("cookie").stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1))
        .findFirst();
  }

  /// The value of a parameter in the query of a request, or in its body.
  Optional<String> parameter(String name) {
    int query = path().indexOf('?');
    String all = (query < 0 ? "" : path().substring(query + 1)) + "&" + body;
    return Arrays.stream(all.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  /// The node that gave an answer; empty where none did.
  Optional<String> node() {
    return first(StandIn.NODE_HEADER);
  }

  /// The request that a stand-in says has arrived, for its answer.
  HttpMessage arrived() {
    return new HttpMessage(body, "");
  }
}
