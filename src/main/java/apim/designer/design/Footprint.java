package apim.designer.design;

import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Note;

/// How much room an element takes on the drawing, in pixels at 100 % zoom.
public record Footprint(int width, int height) {
  /// A node, and a zone with nothing in it.
  public static final Footprint CARD = new Footprint(176, 56);

  /// Anything outside.
  public static final Footprint OUTSIDE = new Footprint(152, 56);

  /// The part of a load balancer's card above its sites.
  public static final int LOAD_BALANCER_HEAD = 56;

  /// One site on a load balancer's card.
  public static final int SITE_ROW = 44;

  /// The row of a host and port that several sites share, above theirs.
  public static final int HOST_ROW = 28;

  /// One line of a note.
  public static final int NOTE_LINE = 16;

  /// A note shows so many lines at most.
  public static final int NOTE_LINES = 12;

  private static final int LOAD_BALANCER_WIDTH = 264;
  private static final int LOAD_BALANCER_FOOT = 8;
  private static final int NOTE_WIDTH = 208;
  private static final int NOTE_PADDING = 24;
  private static final int NOTE_COLUMNS = 26;

  /// The card of a load balancer, with a row for each site and each host that several share,
  /// and one for the hint when there is none.
  public static Footprint of(LoadBalancer loadBalancer) {
    int rows = Math.max(1, loadBalancer.sites().size());
    int shared =
        (int) HostRows.of(loadBalancer.sites()).stream().filter(host -> host.size() > 1).count();
    return new Footprint(
        LOAD_BALANCER_WIDTH,
        LOAD_BALANCER_HEAD + shared * HOST_ROW + rows * SITE_ROW + LOAD_BALANCER_FOOT);
  }

  /// A note, as high as its text is likely to need.
  public static Footprint of(Note note) {
    int lines =
        note.text()
            .value()
            .lines()
            .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / NOTE_COLUMNS)
            .sum();
    return note(lines);
  }

  /// A note of so many lines, at least one and at most [#NOTE_LINES].
  public static Footprint note(int lines) {
    int shown = Math.clamp(lines, 1, NOTE_LINES);
    return new Footprint(NOTE_WIDTH, NOTE_PADDING + shown * NOTE_LINE);
  }
}
