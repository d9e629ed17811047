package apim.designer.topology;

import java.util.regex.Pattern;

/// What a rule is called in files and findings, such as `cluster-of-one`.
public record RuleId(String value) {
  /// How the names begin by which differences to what is deployed are accepted.
  public static final String DRIFT = "drift-";

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,78}");

  public RuleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a rule is named in lower case with hyphens, such as cluster-of-one");
    }
  }

  /// Whether it names no rule for designs, but a difference to what is deployed.
  public boolean isOfDrift() {
    return value.startsWith(DRIFT);
  }

  @Override
  public String toString() {
    return value;
  }
}
