package apim.designer.cli;

import apim.designer.comparison.ChangedFile;
import apim.designer.comparison.ComparedDesigns;
import apim.designer.comparison.ElementChange;
import apim.designer.comparison.FindingChange;
import apim.designer.comparison.PropertyChange;
import apim.designer.json.JsonRecords;
import apim.designer.topology.Ref;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Differences between designs for other programs.
final class DiffJson {
  private DiffJson() {}

  static String of(Path before, Path after, ComparedDesigns compared) {
    Whole whole =
        new Whole(
            before.toString(),
            after.toString(),
            compared.design().stream().map(Property::of).toList(),
            compared.elements().stream().map(Element::of).toList(),
            compared.findings().stream().map(Found::of).toList(),
            compared.files().stream().map(File::of).toList());
    return FindingList.withoutControls(JsonRecords.print(whole)) + "\n";
  }

  private record Whole(
      String before,
      String after,
      List<Property> design,
      List<Element> elements,
      List<Found> findings,
      List<File> files) {}

  private record Property(
      String property, String words, @Nullable String before, @Nullable String after) {
    static Property of(PropertyChange change) {
      return new Property(
          change.property(),
          change.words(),
          change.before().orElse(null),
          change.after().orElse(null));
    }
  }

  private record Element(
      String change, String kind, String element, @Nullable String was, List<Property> properties) {
    static Element of(ElementChange change) {
      return new Element(
          change.how().word(),
          change.kind(),
          change.ref().path(),
          change.was().map(Ref::path).orElse(null),
          change.properties().stream().map(Property::of).toList());
    }
  }

  private record Found(
      String change,
      String rule,
      String severity,
      List<String> elements,
      String message,
      @Nullable String accepted) {
    static Found of(FindingChange change) {
      return new Found(
          change.comes() ? "comes" : "goes",
          change.finding().rule().id(),
          change.finding().severity().name(),
          change.finding().elements().stream().map(Ref::path).toList(),
          change.finding().message(),
          change.accepted().orElse(null));
    }
  }

  private record File(String path, String change, int added, int removed, List<String> difference) {
    static File of(ChangedFile file) {
      return new File(
          file.path(), file.how().word(), file.added(), file.removed(), file.difference());
    }
  }
}
