package apim.designer.disk;

/// Who may do what with a file that is made.
public enum Access {
  /// What the system gives, or the file had before.
  DEFAULT,
  /// Its owner alone may read it.
  SECRET,
  /// Whoever may read it may run it.
  SCRIPT
}
