package javafx.seeded;

/// Stands in for a JavaFX class in the seeded breaches.
public final class Control {
  public void setStyle(String style) {}
}
