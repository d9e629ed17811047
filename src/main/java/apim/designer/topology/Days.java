package apim.designer.topology;

/// For how long a certificate is valid, from a day to a century.
public record Days(int number) {
  /// What a certificate is made for where nobody says otherwise.
  public static final Days YEAR = new Days(365);

  public Days {
    if (number < 1 || number > 36_500) {
      throw new IllegalArgumentException("a certificate is valid for 1 to 36500 days");
    }
  }

  @Override
  public String toString() {
    return String.valueOf(number);
  }
}
