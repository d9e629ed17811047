package apim.designer.desk.drawing;

/// How much of the drawing is shown: what could not be read at a zoom is left out.
public enum Detail {
  /// Coloured blocks, plain lines, and names.
  BLOCKS,
  /// Cards, lines, and names.
  NAMES,
  /// All but the labels of lines; names are larger than the drawing has them.
  TEXTS,
  /// All; names are larger than the drawing has them.
  LABELS,
  /// All, as large as the drawing has it.
  ALL;

  private static final double LEAST_FOR_NAMES = 0.34;
  private static final double LEAST_FOR_TEXTS = 0.5;
  private static final double LEAST_FOR_LABELS = 0.6;
  private static final double LEAST_FOR_ALL = 0.75;

  /// Whether there are cards to be taken hold of by their parts.
  public boolean hasCards() {
    return this != BLOCKS;
  }

  /// Whether the small texts of cards are shown.
  public boolean hasTexts() {
    return compareTo(TEXTS) >= 0;
  }

  /// Whether lines have their labels.
  public boolean hasLabels() {
    return compareTo(LABELS) >= 0;
  }

  /// Whether names are as large as the drawing has them; else they have one size on the screen.
  public boolean hasOwnNames() {
    return this == ALL;
  }

  public static Detail at(double zoom) {
    if (zoom < LEAST_FOR_NAMES) {
      return BLOCKS;
    }
    if (zoom < LEAST_FOR_TEXTS) {
      return NAMES;
    }
    if (zoom < LEAST_FOR_LABELS) {
      return TEXTS;
    }
    return zoom < LEAST_FOR_ALL ? LABELS : ALL;
  }
}
