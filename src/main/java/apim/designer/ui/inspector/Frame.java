package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import apim.designer.desk.help.Explained;
import apim.designer.desk.help.Topic;
import apim.designer.validation.Finding;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands around a control: its label, what follows from its value, why its text is refused,
/// and what was found at it.
final class Frame extends VBox implements Explained {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final Node control;
  private final Optional<Topic> topic;
  private final Label note = words("property-note");
  private final Label message = words("field-message");
  private final VBox findings = new VBox();
  private List<Finding> shown = List.of();

  private Frame(Property property, Node control) {
    this.control = control;
    this.topic = property.topic();
    getStyleClass().add("property");
    findings.getStyleClass().add("findings");
  }

  /// The label above its control.
  static Frame above(Property property, Node whole, Node control) {
    Frame frame = new Frame(property, control);
    frame.fill(frame.label(property), whole);
    return frame;
  }

  /// The label on the left of its control.
  static Frame beside(Property property, Node whole, Node control) {
    Frame frame = new Frame(property, control);
    Label left = frame.label(property);
    left.setWrapText(true);
    left.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox line = new HBox(left, whole);
    line.getStyleClass().add("property-line");
    line.setAlignment(Pos.CENTER_LEFT);
    frame.fill(line);
    return frame;
  }

  /// A control that says itself what it is.
  static Frame bare(Property property, Node whole, Node control) {
    Frame frame = new Frame(property, control);
    control.setId(id(property.key()));
    frame.fill(whole);
    return frame;
  }

  private void fill(Node... nodes) {
    getChildren().setAll(nodes);
    getChildren().addAll(note, message, findings);
    show(findings, false);
  }

  private Label label(Property property) {
    Label label = new Label(property.label());
    label.getStyleClass().add("property-label");
    label.setLabelFor(control);
    label.setOnMouseClicked(_ -> control.requestFocus());
    control.setId(id(property.key()));
    control.setAccessibleText(property.label());
    return label;
  }

  static String id(String key) {
    return "property-" + key.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static Label words(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    show(label, false);
    return label;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @Override
  public Optional<Topic> topic() {
    return topic;
  }

  Node control() {
    return control;
  }

  void note(String text) {
    note.setText(text);
    show(note, !text.isEmpty());
  }

  /// The sentence under the control, or none when its value is taken.
  void refuse(Optional<String> refusal) {
    control.pseudoClassStateChanged(INVALID, refusal.isPresent());
    message.setText(refusal.orElse(""));
    show(message, refusal.isPresent());
    control.setAccessibleHelp(refusal.orElse(note.getText()));
  }

  void find(List<Finding> next, Form form) {
    if (!next.equals(shown)) {
      shown = List.copyOf(next);
      findings.getChildren().setAll(next.stream().map(one -> new FindingNote(one, form)).toList());
      show(findings, !next.isEmpty());
    }
  }
}
