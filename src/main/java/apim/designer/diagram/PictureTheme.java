package apim.designer.diagram;

/// The ground that a picture is drawn for.
public enum PictureTheme {
  LIGHT,
  DARK
}
