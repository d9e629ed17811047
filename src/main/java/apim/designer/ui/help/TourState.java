package apim.designer.ui.help;

/// Where on the tour the architect is.
public record TourState(TourStep step) {
  public static final TourState START = new TourState(TourStep.values()[0]);

  private static final int STEPS = TourStep.values().length;

  public boolean isFirst() {
    return step.ordinal() == 0;
  }

  public boolean isLast() {
    return step.ordinal() == STEPS - 1;
  }

  /// The step after this one; the last stays.
  public TourState next() {
    return isLast() ? this : new TourState(TourStep.values()[step.ordinal() + 1]);
  }

  public TourState back() {
    return isFirst() ? this : new TourState(TourStep.values()[step.ordinal() - 1]);
  }

  public String count() {
    return (step.ordinal() + 1) + " of " + STEPS;
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
