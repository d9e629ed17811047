package apim.designer.desk.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.project.ChosenFile;
import apim.designer.project.DesignFile;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
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

  /// Some fields are there once something else is set.
  private static final List<Design> DESIGNS =
      List.of(Sheet.sample(), Sheet.sample().mapTopology(EveryFieldTest::used));

  /// Each is taken by some field.
  private static final List<String> TEXTS =
      List.of("a-name", "abc.com", "10.9.8.7", "10.0.0.0/8", "77", "77d", "77m", "/var/log/o", "");

  private static final ChosenFile FILE = new ChosenFile(new FileName("chosen.txt"), "a = 1\n");

  private static Topology used(Topology topology) {
    return topology
        .map(
            External.class,
            old -> External.of(old.id(), External.Kind.KEY_MANAGER, new Label("Tokens")))
        .map(LoadBalancer.class, lb -> lb.mapSites(EveryFieldTest::used));
  }

  private static Site used(Site site) {
    return site.mapFront(front -> front.withPath(new UrlPath("/a/")))
        .mapBack(back -> back.withListener(Listener.GATEWAY_HTTPS));
  }

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
      case Property.Attachment file -> Stream.of(file.attach().apply(FILE));
      case Property.Action _, Property.Remark _, Property.Heading _ -> Stream.of();
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
    // Of version 1: what is served says it.
    "lb-1/portals, site, /loadBalancers/0/sites/0, carbon",
    "lb-1, loadBalancer, /loadBalancers/0, ''",
    "apim-1, node, /nodes/0, ''",
    "dmz, zone, /zones/0, ''",
    "note-1, note, /notes/0, ''",
    // What stands outside is what it was drawn as.
    "db-1, external, /externals/0, kind"
  })
  void whatAFileCanSayCanBeSet(String ref, String definition, String pointer, String elsewhere)
      throws Exception {
    Set<String> set = new TreeSet<>();
    for (Design design : DESIGNS) {
      set.addAll(set(design, ref, pointer));
    }
    Set<String> wanted = published(definition);
    wanted.remove(elsewhere);
    assertEquals(wanted, set);
  }

  private static Set<String> set(Design design, String ref, String pointer) throws Exception {
    JsonNode before = written(design, pointer);
    Set<String> set = new TreeSet<>();
    for (Property property : new Sheet(design, ref).state().properties()) {
      for (Edit edit : edits(property).toList()) {
        JsonNode after = written(edit.applyTo(design), pointer);
        Set<String> either = names(before);
        either.addAll(names(after));
        either.removeIf(name -> before.path(name).equals(after.path(name)));
        set.addAll(either);
      }
    }
    return set;
  }
}
