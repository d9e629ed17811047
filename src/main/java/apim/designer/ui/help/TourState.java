package apim.designer.ui.help;

import java.util.List;

/// Where on the tour the architect is.
public record TourState(TourStep step) {
  private static final List<TourStep> STEPS = List.of(TourStep.values());

  public static final TourState START = new TourState(STEPS.getFirst());

  public boolean isFirst() {
    return step == STEPS.getFirst();
  }

  public boolean isLast() {
    return step == STEPS.getLast();
  }

  /// The step after this one; the last stays.
  public TourState next() {
    return isLast() ? this : new TourState(STEPS.get(place() + 1));
  }

  public TourState back() {
    return isFirst() ? this : new TourState(STEPS.get(place() - 1));
  }

  private int place() {
    return STEPS.indexOf(step);
  }

  public String count() {
    return (place() + 1) + " of " + STEPS.size();
  }

  /// What the button says that leads on.
  public String onward() {
    return isLast() ? "Done" : "Next";
  }

  /// All of a step in words, for who hears it.
  public String spoken() {
    return "Tour, " + count() + ". " + step.title() + ". " + step.words();
  }
}
