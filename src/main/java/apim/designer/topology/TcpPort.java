package apim.designer.topology;

/// A port of TCP, from 1 to 65535.
public record TcpPort(int number) {
  public TcpPort {
    if (number < 1 || number > 65_535) {
      throw new IllegalArgumentException("a port is a number from 1 to 65535");
    }
  }

  @Override
  public String toString() {
    return String.valueOf(number);
  }
}
