package apim.designer.desk.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.project.DesignFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a design file can say of something can be set in its form.
final class EveryFieldTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Design DESIGN = Sheet.sample();

  /// Each is taken by some field.
  private static final List<String> TEXTS =
      List.of("a-name", "10.9.8.7", "10.0.0.0/8", "77", "/var/log/other", "");

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> published(String definition) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            DesignFile.class.getResourceAsStream("apim-topology-2.schema.json"))) {
      return names(MAPPER.readTree(in).path("$defs").path(definition).path("properties"));
    }
  }

  private static JsonNode written(Design design, String pointer) throws Exception {
    return MAPPER.readTree(DesignFile.print(design, Optional.empty())).at(pointer);
  }

  /// What the rows of a form can do, whatever is typed, chosen, switched or pressed.
  private static Stream<Edit> edits(Property property) {
    return switch (property) {
      case Property.Text text -> TEXTS.stream().flatMap(one -> taken(() -> text.edit().apply(one)));
      case Property.Choice choice -> choice.options().stream().map(Property.Option::edit);
      case Property.Switch toggle -> Stream.of(true, false).map(on -> toggle.edit().apply(on));
      case Property.Entry entry -> entry.acts().stream().flatMap(act -> act.edit().stream());
      case Property.Attachment _, Property.Action _, Property.Remark _, Property.Heading _ ->
          Stream.of();
    };
  }

  private static Stream<Edit> taken(Supplier<Edit> typed) {
    try {
      return Stream.of(typed.get());
    } catch (IllegalArgumentException refused) {
      return Stream.of();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lb-1/portals, site, /loadBalancers/0/sites/0, ''",
    "lb-1, loadBalancer, /loadBalancers/0, ''",
    // A file is chosen on disk.
    "apim-1, node, /nodes/0, deploymentToml",
    "dmz, zone, /zones/0, ''",
    "note-1, note, /notes/0, ''",
    // What stands outside is what it was drawn as.
    "db-1, external, /externals/0, kind"
  })
  void whatAFileCanSayCanBeSet(String ref, String definition, String pointer, String elsewhere)
      throws Exception {
    JsonNode before = written(DESIGN, pointer);
    Set<String> set = new TreeSet<>();
    for (Property property : new Sheet(DESIGN, ref).state().properties()) {
      for (Edit edit : edits(property).toList()) {
        JsonNode after = written(edit.applyTo(DESIGN), pointer);
        Set<String> either = names(before);
        either.addAll(names(after));
        either.removeIf(name -> before.path(name).equals(after.path(name)));
        set.addAll(either);
      }
    }
    Set<String> wanted = published(definition);
    wanted.remove(elsewhere);
    assertEquals(wanted, set);
  }
}
