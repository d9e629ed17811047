package apim.designer.nginx;

/// A text that nginx cannot read; the message says where (file:line), what is wrong and what to do.
public final class NginxSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  NginxSyntaxException(Place place, String problem) {
    super(place + ": " + problem);
    this.file = place.file();
    this.line = place.line();
  }

  public Place place() {
    return new Place(file, line);
  }
}
