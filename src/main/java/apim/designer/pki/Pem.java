package apim.designer.pki;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The textual encoding of RFC 7468.
final class Pem {
  private static final Pattern BEGIN =
      Pattern.compile("^-----BEGIN ([A-Z0-9 ]{1,40})-----\\s*?$", Pattern.MULTILINE);

  private Pem() {}

  /// One block; `body` is what stands between its two lines.
  record Block(String label, String body) {
    /// @throws IllegalArgumentException when the body is not base64
    byte[] der() {
      return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
    }
  }

  static String encode(String label, byte[] der) {
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, newline).encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }

  /// The blocks of a text, in order; what stands around them is left out, and so is a block
  /// without its end.
  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text);
    int from = 0;
    while (begin.find(from)) {
      String label = begin.group(1);
      int end = text.indexOf("-----END " + label + "-----", begin.end());
      if (end < 0) {
        return blocks;
      }
      blocks.add(new Block(label, text.substring(begin.end(), end)));
      from = end;
    }
    return blocks;
  }
}
