package apim.designer.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An HTTP/1.1 request or answer as it came over the wire.
///
/// @param head its first line and its header lines, with newlines between
record Message(String head, String body) {
  /// The next message; null where the connection ends before one.
  static @Nullable Message read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int one = in.read();
      if (one < 0) {
        return null;
      }
      head.append((char) one);
    }
    Message bare = new Message(head.toString().strip().replace("\r\n", "\n"), "");
    int length = bare.first("content-length").map(Integer::parseInt).orElse(0);
    return new Message(bare.head(), new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
  }

  String firstLine() {
    return head.lines().findFirst().orElse("");
  }

  /// The target of a request.
  String path() {
    return firstLine().split(" ")[1];
  }

  /// The status of an answer.
  int status() {
    return Integer.parseInt(firstLine().split(" ")[1]);
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

  /// `name=value` of each cookie of a request.
  List<String> cookies() {
    return all("cookie").stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(String::strip)
        .toList();
  }

  /// The request that a stand-in node says has arrived, for its answer.
  Message arrived() {
    return new Message(body, "");
  }
}
