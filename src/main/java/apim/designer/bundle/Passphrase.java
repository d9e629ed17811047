package apim.designer.bundle;

/// What a private key is encrypted with. nginx reads it as one line of its `ssl_password_file`.
public record Passphrase(String value) {
  public Passphrase {
    if (!value.matches("[ -~]+")) {
      throw new IllegalArgumentException(
          "a passphrase has at least one character, all of them printable ASCII, so that it fits on"
              + " a line of nginx's ssl_password_file");
    }
  }

  @Override
  public String toString() {
    return "a passphrase";
  }
}
