package apim.designer.topology;

/// What a node adds to the numbers of its ports.
public record PortOffset(int number) {
  /// Past this offset API-M's port 9763 leaves the range of TCP ports.
  public static final int HIGHEST = 65_535 - 9_763;

  public static final PortOffset NONE = new PortOffset(0);

  public PortOffset {
    if (number < 0 || number > HIGHEST) {
      throw new IllegalArgumentException(
          "a port offset is a number from 0 to "
              + HIGHEST
              + ", so that every port stays at"
              + " most 65535");
    }
  }

  public boolean isNone() {
    return number == 0;
  }

  /// The port that is opened in place of `port`. Other ports than 9763 may leave the range.
  public int moved(int port) {
    return port + number;
  }

  @Override
  public String toString() {
    return String.valueOf(number);
  }
}
