package apim.designer.bundle;

/// What a private key is encrypted with. nginx reads it as one line of its `ssl_password_file`.
public record Passphrase(String value) {
  /// Fewer can be tried through.
  public static final int SHORTEST = 8;

  /// So many bytes OpenSSL's programs read of a file, and nginx one more: PEM_BUFSIZE,
  /// https://github.com/openssl/openssl/blob/openssl-3.0/include/openssl/pem.h
  public static final int LONGEST = 1023;

  public Passphrase {
    if (!value.matches("[ -~]{" + SHORTEST + "," + LONGEST + "}")) {
      throw new IllegalArgumentException(
          "a passphrase has "
              + SHORTEST
              + " to 1,023 characters, all of them printable ASCII, so that OpenSSL reads it and it"
              + " fits on a line of nginx's ssl_password_file");
    }
  }

  @Override
  public String toString() {
    return "a passphrase";
  }
}
