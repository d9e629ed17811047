package apim.designer.topology;

import java.net.IDN;

/// Names beyond ASCII, which go over the wire encoded (RFC 5890).
final class Idn {
  /// What an encoded label begins with (RFC 5890 §2.3.2.1).
  private static final String ENCODED = "xn--";

  private Idn() {}

  /// Empty where the name cannot be encoded.
  static String encoded(String name) {
    try {
      return IDN.toASCII(name);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /// In the letters of people, as long as those lead back to the name.
  static String shown(String encoded) {
    if (!encoded.contains(ENCODED)) {
      return encoded;
    }
    String letters = IDN.toUnicode(encoded);
    return encoded(letters).equals(encoded) ? letters : encoded;
  }
}
