package apim.designer.diagram;

/// A colour of the picture, which depends on the ground.
interface Colour {
  /// As `#rrggbb`, or `none`.
  String on(PictureTheme theme);
}
