package apim.designer.nginx;

/// One statement of an nginx configuration.
public sealed interface Statement permits Directive, Block, Comment {
  /// Where it comes from in the drawing.
  Origin origin();
}
