package apim.designer.nginx;

/// Why a statement is as it is. Whoever makes statements may have reasons of their own kind, and
/// find them again.
public interface Reason {
  /// Part of a sentence, without a full stop.
  String why();

  /// A reason that is nothing but its words.
  record Said(String why) implements Reason {}

  static Reason of(String why) {
    return new Said(why);
  }
}
