package apim.designer.nginx;

import java.util.List;

/// What nginx of a target refuses or silently ignores in a configuration.
public final class Grammar {
  private Grammar() {}

  public static List<Problem> check(
      List<? extends Statement> statements, Context start, Target target) {
    return List.of();
  }
}
