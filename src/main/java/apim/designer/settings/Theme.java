package apim.designer.settings;

/// How the window is coloured; SYSTEM follows the desk.
public enum Theme {
  LIGHT,
  DARK,
  SYSTEM
}
