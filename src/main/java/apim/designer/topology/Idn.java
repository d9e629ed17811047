package apim.designer.topology;

import java.net.IDN;

/// Names beyond ASCII, which go over the wire encoded (RFC 5890).
final class Idn {
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
    String letters = IDN.toUnicode(encoded);
    return encoded(letters).equals(encoded) ? letters : encoded;
  }
}
