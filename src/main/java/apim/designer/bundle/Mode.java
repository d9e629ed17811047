package apim.designer.bundle;

/// Who may do what with a file of the bundle, as a Unix mode.
public enum Mode {
  FILE(0644),
  SCRIPT(0755),
  /// A private key or a passphrase: for its owner's eyes only.
  SECRET(0600);

  private final int bits;

  Mode(int bits) {
    this.bits = bits;
  }

  public int bits() {
    return bits;
  }
}
