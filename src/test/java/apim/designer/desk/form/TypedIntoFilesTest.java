package apim.designer.desk.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Artifact;
import apim.designer.design.Design;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Includes;
import apim.designer.nginx.Parser;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.ParseResult;
import apim.designer.ui.HostileTexts;
import apim.designer.ui.inspector.HostileTextTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is typed in a field and taken is in the design file and in the files of the bundle as a
/// value, and as nothing else; what is refused has a sentence.
@Tag("window")
public final class TypedIntoFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of(),
          List.of("apim-1"),
          List.of("lb-1"),
          List.of("lb-2"),
          List.of("lb-1/portals"),
          List.of("lb-1/gateway"),
          List.of("lb-2/portals"),
          List.of("lb-2/gateway"),
          List.of("lb-1/portals/apim-1"),
          List.of("dmz"),
          List.of("note-1"),
          List.of("db-1"),
          List.of("apim-1", "apim-2"),
          List.of("lb-1", "lb-2"),
          List.of("lb-1/portals", "lb-1/gateway"));

  // What decides which directives there are, or how many.
  private static final Set<String> SHAPING =
      Set.of(
          "version",
          "behind-proxy",
          "also-from",
          "name-servers",
          "port",
          "address",
          "path",
          "context-path",
          "tenant",
          "hsts",
          "node-name");

  private final Map<Design, Map<String, List<String>>> shapes = new HashMap<>();
  private final Set<String> known = new TreeSet<>();
  private Map<String, List<String>> plain = Map.of();
  private int taken;
  private int refused;

  @Test
  void aTakenTextIsAValueAndARefusedOneHasASentence() {
    Design before = HostileTextTest.everything();
    plain = shape(before);
    known.addAll(all(plain));
    Stream.of(
            new Sheet(before, "lb-1").typed("version", "1.30.4"),
            new Sheet(before, "lb-1").typed("behind-proxy", "10.0.0.0/8"),
            limited(before),
            new Sheet(before, "lb-2").typed("name-servers", "10.0.0.2"),
            new Sheet(before, "lb-1/portals").typed("port", "8443"),
            new Sheet(before, "lb-1/portals").typed("path", "/portals"),
            new Sheet(before, "lb-1/portals").typed("tenant", "abc.com"),
            new Sheet(before, "lb-1/portals").typed("hsts", "365d"),
            new Sheet(before, "lb-1/portals").typed("node-name", "nodes.example.com"),
            new Sheet(before, List.of()).typed("context-path", "/apim"))
        .forEach(other -> known.addAll(all(shape(other))));
    for (List<String> subject : SUBJECTS) {
      Sheet sheet = new Sheet(before, subject);
      for (Property.Text property : texts(sheet)) {
        HostileTexts.ALL.forEach(text -> attack(before, property, subject, text));
      }
    }
    assertTrue(taken > 400 && refused > 1500, taken + " taken, " + refused + " refused");
  }

  private static Design limited(Design design) {
    return new Sheet(
            new Sheet(design, "lb-1/portals").switched("nodes-only-services", true), "lb-1/portals")
        .typed("also-from", "10.9.0.0/16");
  }

  private static List<Property.Text> texts(Sheet sheet) {
    return sheet.state().properties().stream()
        .filter(Property.Text.class::isInstance)
        .map(Property.Text.class::cast)
        .toList();
  }

  private void attack(Design before, Property.Text property, List<String> subject, String text) {
    String where = subject + " " + property.key() + " “" + brief(text) + "”";
    Optional<String> refusal = property.refusal(text);
    if (refusal.isPresent()) {
      refused++;
      assertSentence(refusal.get(), where);
      assertSentence(property.notTaken(text), where);
      return;
    }
    taken++;
    // What the field has already is no edit.
    Design after =
        text.equals(property.value()) ? before : property.edit().apply(text).applyTo(before);
    assertEquals(after, readBack(after), where);
    if (!shapes.containsKey(after)) {
      Map<String, List<String>> shape = shape(after);
      shapes.put(after, shape);
      assertTrue(known.containsAll(all(shape)), where);
      if (!SHAPING.contains(property.key()) && !isAddressAsHost(property, text)) {
        assertEquals(List.of(), added(all(plain), all(shape)), where);
      }
    }
  }

  // No client names an address in its handshake: such a site answers whoever names nothing.
  private static boolean isAddressAsHost(Property.Text property, String text) {
    return property.key().equals("hostname") && !text.matches("(?s).*[g-zG-Z].*");
  }

  public static void assertSentence(String words, String where) {
    assertTrue(words.matches("\\P{javaISOControl}{5,400}\\."), where + ": " + words);
    assertFalse(words.contains("Exception"), where + ": " + words);
  }

  private static Design readBack(Design design) {
    String text = DesignFile.print(design, Optional.empty());
    ParseResult.Parsed parsed =
        assertInstanceOf(ParseResult.Parsed.class, DesignFile.parse("typed", text));
    return parsed.opened().design().withAttachments(design.attachments());
  }

  /// The names of all statements of each nginx file of the bundle.
  private static Map<String, List<String>> shape(Design design) {
    Map<String, List<String>> all = new TreeMap<>();
    List<Artifact> files =
        Outcome.of(design, TODAY).artifacts(DesignFile.print(design, Optional.empty()));
    for (Artifact file : files) {
      assertFalse(
          file.text().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'),
          file.path());
      if (file.path().endsWith(".conf")) {
        List<Statement> read = Parser.parse(file.path(), file.text(), Includes.NONE).statements();
        assertEquals(file.text(), Printer.print(read), file.path());
        List<String> names = new ArrayList<>();
        read.forEach(one -> collect(one, names));
        all.put(file.path(), names);
      }
    }
    return all;
  }

  private static void collect(Statement statement, List<String> names) {
    switch (statement) {
      case Directive directive -> names.add(directive.name());
      case Block block -> {
        names.add(block.name() + " {");
        block.body().forEach(one -> collect(one, names));
      }
      case Comment _ -> {}
    }
  }

  private static List<String> added(List<String> before, List<String> after) {
    List<String> more = new ArrayList<>(after);
    before.forEach(more::remove);
    return more;
  }

  private static List<String> all(Map<String, List<String>> shape) {
    return shape.values().stream().flatMap(List::stream).toList();
  }

  private static String brief(String text) {
    return text.length() < 40 ? text : text.substring(0, 10) + "… " + text.length();
  }
}
