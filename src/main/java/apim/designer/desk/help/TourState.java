package apim.designer.desk.help;

import java.util.List;

/// Where on the tour the architect is.
///
/// @param at how many steps lie behind
public record TourState(int at) {
  public static final TourState START = new TourState(0);

  private static final List<TourStep> STEPS = List.of(TourStep.values());

  public TourStep step() {
    return STEPS.get(at);
  }

  public boolean isFirst() {
    return at == 0;
  }

  public boolean isLast() {
    return at == STEPS.size() - 1;
  }

  /// The step after this one; the last stays.
  public TourState next() {
    return isLast() ? this : new TourState(at + 1);
  }

  public TourState back() {
    return isFirst() ? this : new TourState(at - 1);
  }

  public String count() {
    return (at + 1) + " of " + STEPS.size();
  }

  /// What the button says that leads on.
  public String onward() {
    return isLast() ? "Done" : "Next";
  }

  /// All of a step in words, for who hears it.
  public String spoken() {
    return "Tour, " + count() + ". " + step().title() + ". " + step().words();
  }
}
