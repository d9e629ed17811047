package apim.designer.nginx;

/// A text that nginx cannot read; the message says where (file:line), what is wrong and what to do.
public final class NginxSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String problem;

  NginxSyntaxException(Place place, String problem) {
    super(place + ": " + problem);
    this.file = place.file();
    this.line = place.line();
    this.problem = problem;
  }

  /// What is wrong and what to do, without the place.
  public String problem() {
    return problem;
  }

  public Place place() {
    return new Place(file, line);
  }
}
