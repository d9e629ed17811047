package apim.designer.validation;

/// The rule book as README shows it.
public final class RuleBook {
  private RuleBook() {}

  public static String markdown() {
    return "";
  }
}
