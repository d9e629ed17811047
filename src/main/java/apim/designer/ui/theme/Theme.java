package apim.designer.ui.theme;

/// Which colours the window has.
public enum Theme {
  SYSTEM("As the system"),
  LIGHT("Light"),
  DARK("Dark");

  private final String label;

  Theme(String label) {
    this.label = label;
  }

  /// As the View menu says it.
  public String label() {
    return label;
  }
}
