package apim.designer.desk.help;

import java.util.Locale;

/// A stop of the tour of the window.
public enum TourStep {
  PALETTE(
      "Place what you have",
      "Drag an API Manager profile or a load balancer onto the canvas, or double-click it. To start"
          + " from one of WSO2's own deployments, choose File › New from template."),
  CANVAS(
      "Draw who reaches what",
      "What you place stands here as a card. A load balancer lists its sites: drag from a site to"
          + " a node to put the node behind it. Select anything, and its properties stand on the"
          + " right."),
  PROBLEMS(
      "See what would fail",
      "The design is judged as you draw: logins that would break, ports that clash, certificates"
          + " that do not fit. Each problem says what to do and who says so, and many mend"
          + " themselves with one button."),
  PREVIEW(
      "Watch the files",
      "Here is every line of nginx.conf, deployment.toml and the rest, as it would be written now."
          + " Click a line to see the element that it comes from, and why it is there."),
  EXPORT(
      "Take the bundle away",
      "File › Export the bundle makes the keys and one zip, with a checklist for each host. Ctrl+K"
          + " finds everything, and F1 explains what is selected. This tour is in the Help menu.");

  private final String title;
  private final String words;

  TourStep(String title, String words) {
    this.title = title;
    this.words = words;
  }

  public String title() {
    return title;
  }

  public String words() {
    return words;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
