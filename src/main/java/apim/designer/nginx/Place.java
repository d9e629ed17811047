package apim.designer.nginx;

/// A line of a configuration file; lines count from 1.
public record Place(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
