package apim.designer.diagram;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which traffic a drawing shows.
public enum TrafficView {
  /// Sites and links, as the architect drew them.
  DRAWN("As drawn"),
  /// What comes from clients and goes through load balancers.
  CLIENT("Client traffic"),
  /// What nodes begin by themselves, worked out from the design.
  INTERNAL("Internal traffic"),
  /// Whose certificates are trusted by whom.
  TRUST("Who trusts whom");

  private final String label;

  TrafficView(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// As the terminal names it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TrafficView> of(String id) {
    return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
  }
}
