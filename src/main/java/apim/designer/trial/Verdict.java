package apim.designer.trial;

/// What a trial says of one expectation.
public enum Verdict {
  PASS("pass"),
  FAIL("fail"),
  /// It was not put to the test, which is never a pass.
  NOT_TRIED("not tried");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
