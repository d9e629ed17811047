package apim.designer.diagram;

/// The picture cannot be drawn on this machine; the message says why and what to do.
public final class DrawingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DrawingException(String message) {
    super(message);
  }
}
