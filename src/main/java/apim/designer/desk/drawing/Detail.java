package apim.designer.desk.drawing;

/// How much of the drawing is shown: what could not be read at a zoom is left out.
public enum Detail {
  /// Coloured blocks and plain lines.
  BLOCKS,
  /// Names and icons.
  NAMES,
  /// All but the labels of lines.
  TEXTS,
  ALL;

  private static final double LEAST_FOR_NAMES = 0.34;
  private static final double LEAST_FOR_TEXTS = 0.42;
  private static final double LEAST_FOR_CAPTIONS = 0.6;

  public boolean hasNames() {
    return this != BLOCKS;
  }

  public static Detail at(double zoom) {
    if (zoom < LEAST_FOR_NAMES) {
      return BLOCKS;
    }
    if (zoom < LEAST_FOR_TEXTS) {
      return NAMES;
    }
    return zoom < LEAST_FOR_CAPTIONS ? TEXTS : ALL;
  }
}
