package apim.designer.ui.journey;

import java.nio.file.Path;

/// The journey in a process of its own, for a test that looks at what the process does.
final class JourneyAlone {
  private JourneyAlone() {}

  /// @param arguments a folder for what is written
  public static void main(String[] arguments) {
    int status = 0;
    try {
      new Journey(Path.of(arguments[0])).goes();
    } catch (Throwable failure) {
      failure.printStackTrace(System.out);
      status = 1;
    }
    System.exit(status);
  }
}
