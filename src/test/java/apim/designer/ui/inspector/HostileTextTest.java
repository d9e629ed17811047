package apim.designer.ui.inspector;

import static apim.designer.desk.form.Sheet.sample;
import static apim.designer.topology.Sketch.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.desk.form.Property;
import apim.designer.desk.form.Sheet;
import apim.designer.topology.Affinity;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import apim.designer.ui.HostileTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every text field of the properties under texts that nobody should type.
@Tag("window")
public final class HostileTextTest extends FormUnderTest {
  private static final long SEED = 20_260_601;
  private static final int KEY_BY_KEY = 60;
  private static final int RANDOM_TEXTS = 20;

  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of(),
          List.of("apim-1"),
          List.of("lb-1"),
          List.of("lb-2"),
          List.of("lb-1/portals"),
          List.of("lb-1/gateway"),
          List.of("lb-1/portals/apim-1"),
          List.of("dmz"),
          List.of("note-1"),
          List.of("db-1"),
          List.of("apim-1", "apim-2"),
          List.of("lb-1", "lb-2"),
          List.of("lb-1/portals", "lb-1/gateway"));

  /// Has every kind of field, also those of sessions that stay by a cookie.
  public static Design everything() {
    return sample()
        .mapTopology(
            all ->
                all.map(
                    LoadBalancer.class,
                    lb ->
                        lb.id().equals(id("lb-2"))
                            ? sticky(lb, all.loadBalancers().getFirst().sites())
                            : lb));
  }

  private static LoadBalancer sticky(LoadBalancer lb, List<Site> sites) {
    return lb.withSite(
            sites
                .getFirst()
                .mapBack(
                    back ->
                        back.withAffinity(
                            new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE))))
        .withSite(
            sites
                .get(1)
                .mapBack(
                    back ->
                        back.withAffinity(
                            new Affinity.StickyLearn(
                                Affinity.SESSION_COOKIE, Affinity.PORTAL_SESSION))));
  }

  private final Random random = new Random(SEED);
  private final List<Throwable> thrown = new ArrayList<>();
  private final TreeSet<String> tried = new TreeSet<>();
  private int taken;
  private int refused;

  /// Half of the texts, others for each field: without fields, all are tried on all.
  private List<String> texts() {
    List<String> all = new ArrayList<>(HostileTexts.ALL);
    all.removeIf(_ -> random.nextBoolean());
    for (int i = 0; i < RANDOM_TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(12);
      for (int j = 0; j < length; j++) {
        text.append("019afzAZ.-_:/,; $#\\{}".charAt(random.nextInt(21)));
      }
      all.add(text.toString());
    }
    return all;
  }

  @Test
  void everyFieldHoldsWhatWasTypedOrTheDesignWhatItHadBefore() throws Exception {
    Design before = everything().placed();
    desk.session.start(before);
    show();
    robot.interact(
        () -> Thread.currentThread().setUncaughtExceptionHandler((_, one) -> thrown.add(one)));
    List<List<String>> subjects = new ArrayList<>(SUBJECTS);
    subjects.add(List.of("lb-2/portals"));
    subjects.add(List.of("lb-2/gateway"));
    for (List<String> subject : subjects) {
      Selection selection = selection(subject.toArray(String[]::new));
      robot.interact(() -> desk.select(selection));
      for (Property.Text property : fields(new Sheet(before, subject))) {
        robot.interact(() -> unfold(css(property)));
        robot.interact(() -> texts().forEach(text -> attack(before, selection, property, text)));
        // Laid out and drawn, too.
        robot.interact(() -> field(css(property)).setText("a".repeat(100_000)));
        robot.interact(() -> press(field(css(property)), KeyCode.ESCAPE));
        robot.interact(() -> desk.session.start(before));
        robot.interact(() -> desk.select(selection));
      }
    }
    assertEquals(List.of(), thrown, "seed " + SEED);
    assertTrue(tried.containsAll(List.of("address", "cookie", "timeout", "days", "version")));
    assertTrue(tried.containsAll(List.of("hostname", "port", "offset", "logs", "behind-proxy")));
    assertTrue(tried.containsAll(List.of("id", "label", "name", "text", "link-label/0")));
    assertTrue(taken > 250 && refused > 600, taken + " taken, " + refused + " refused");
  }

  /// Opens the group in which a field is put away.
  private void unfold(String key) {
    String field = "#property-" + key;
    for (Node button : view.lookupAll(".fold")) {
      if (view.lookup(field) == null && button instanceof ButtonBase fold) {
        fold.fire();
        if (view.lookup(field) == null) {
          fold.fire();
        }
      }
    }
  }

  private static List<Property.Text> fields(Sheet sheet) {
    return sheet.state().properties().stream()
        .filter(Property.Text.class::isInstance)
        .map(Property.Text.class::cast)
        .toList();
  }

  private void attack(Design before, Selection selection, Property.Text property, String text) {
    String where = selection + " " + property.key();
    tried.add(property.key());
    TextInputControl field = field(css(property));
    boolean keyByKey = text.length() <= KEY_BY_KEY && random.nextBoolean();
    field.requestFocus();
    if (keyByKey) {
      field.selectAll();
      field.replaceSelection("");
      text.codePoints().forEach(one -> field.appendText(Character.toString(one)));
    } else {
      field.setText(text);
    }
    String shown = field.getText();
    String words = where + (keyByKey ? " key by key " : " at once ") + brief(text);
    Optional<String> refusal = property.refusal(shown);
    boolean leaves = property.moment() == Property.Moment.ON_LEAVING;
    Design after = result(before, property, shown);
    assertEquals(leaves ? before : after, now(), words);
    if (random.nextInt(4) == 0) {
      press(field, KeyCode.ESCAPE);
      assertEquals(before, now(), words + " and Escape");
      assertEquals(property.value(), field.getText(), words + " and Escape");
    } else {
      scroll().requestFocus();
      assertEquals(after, now(), words + " and left");
      if (refusal.isPresent()) {
        refused++;
        assertEquals(shown, field.getText(), words + " and left");
        assertFalse(refusal.get().isBlank(), words);
        assertTrue(refusal.get().length() < 1000, words);
        assertTrue(desk.said.getLast().contains("was not taken"), words);
        assertTrue(desk.said.getLast().length() < 300, words);
      } else {
        taken++;
      }
      field.requestFocus();
      press(field, KeyCode.ESCAPE);
      desk.session.start(before);
      desk.select(selection);
    }
  }

  private static Design result(Design before, Property.Text property, String text) {
    if (text.equals(property.value()) || property.refusal(text).isPresent()) {
      return before;
    }
    Edit edit = property.edit().apply(text);
    return edit.applyTo(before);
  }

  private static String css(Property property) {
    return Frame.id(property.key()).substring("property-".length());
  }

  private Design now() {
    return desk.session.snapshot().design();
  }

  private javafx.scene.Node scroll() {
    return robot.lookup("#properties").query();
  }

  private static void press(TextInputControl field, KeyCode key) {
    Event.fireEvent(
        field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private static String brief(String text) {
    return text.length() < 40 ? "“" + text + "”" : text.substring(0, 10) + "… " + text.length();
  }
}
