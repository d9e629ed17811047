package apim.designer.diagram;

/// Text from outside as it stands in XML, in content and in attributes.
final class XmlText {
  private XmlText() {}

  /// XML 1.0 has no place for U+FFFE and U+FFFF, escaped or not (its section 2.2).
  static String of(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }
}
