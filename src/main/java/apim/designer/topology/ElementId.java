package apim.designer.topology;

import java.util.Locale;
import java.util.regex.Pattern;

/// The short name by which an element is known in files, folders, findings and upstream names.
public record ElementId(String value) implements Comparable<ElementId> {
  /// What an id looks like; ids become folder and upstream names, so nothing else is let in.
  public static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,38}");

  public ElementId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id has 1 to 39 lower-case letters, digits and hyphens and starts with a letter or"
              + " digit");
    }
  }

  /// As hands type it, in whatever case.
  public static ElementId typed(String text) {
    return new ElementId(text.strip().toLowerCase(Locale.ROOT));
  }

  @Override
  public int compareTo(ElementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
