package apim.designer.generator;

import apim.designer.catalog.ProfileFacts;
import apim.designer.catalog.Recipe;
import apim.designer.catalog.Setting;
import apim.designer.catalog.Setting.Place;
import apim.designer.toml.Toml;
import apim.designer.toml.Value;
import apim.designer.topology.Ref;
import java.util.Collection;

/// Tables that API-M does not start with, or does not use, unless all of their keys are there: one
/// that a file lacks is written whole.
final class WholeTable {
  private WholeTable() {}

  /// Whether the element is not there: in the file at hand, else in the one that the release ships.
  static boolean isAdded(TomlSheet sheet, Place place) {
    return sheet.server().file().isPresent()
        ? sheet.holder(place).isEmpty()
        : sheet.deployment().nearestRelease().profile(sheet.server().profile()).stream()
            .map(ProfileFacts::ships)
            .anyMatch(ships -> !ships.contains(String.join(".", place.path())));
  }

  /// Sets every key of the recipe to the value that the catalog has for it.
  static void note(TomlSheet sheet, Recipe recipe, Collection<Ref> causes) {
    sheet.settings(recipe).forEach(setting -> sheet.set(setting, value(setting), causes, ""));
  }

  /// The catalog writes the value as a file would.
  private static Value value(Setting setting) {
    Object value = Toml.read("value = " + setting.value()).value("value").orElseThrow().value();
    return switch (value) {
      case Boolean flag -> Value.of(flag.booleanValue());
      case Long number -> Value.of(number.longValue());
      default -> Value.of(value.toString());
    };
  }
}
