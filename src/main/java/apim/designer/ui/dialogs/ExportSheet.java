package apim.designer.ui.dialogs;

import apim.designer.bundle.Passphrase;
import apim.designer.desk.export.ExportState;
import apim.designer.desk.export.Exporting;
import apim.designer.disk.Shown;
import apim.designer.session.Export;
import apim.designer.session.ExportWishes;
import apim.designer.session.Progress;
import apim.designer.ui.control.FocusOrder;
import apim.designer.ui.control.Glyph;
import apim.designer.ui.control.SeverityMark;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import apim.designer.validation.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The export dialog, from the choice of the file to the bundle on disk.
public final class ExportSheet {
  private static final int WIDTH = 640;

  private static final int ERRORS_HEIGHT = 160;
  private static final int ERROR_HEIGHT = 18;
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final SheetLayer layer;
  private final Exporting outside;
  private ExportState state;
  private Optional<Export> running = Optional.empty();

  private final TextField target = new TextField();
  private final Button browse = new Button("Choose…");
  private final CheckBox force = new CheckBox("Export anyway, although it will not work as it is");
  private final RadioButton made =
      new RadioButton("Make up a passphrase and put it beside the key");
  private final RadioButton own = new RadioButton("Use this passphrase");
  private final PasswordField passphrase = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final RadioButton fresh = new RadioButton("Make a new authority");
  private final RadioButton earlier = new RadioButton("Use the authority of an earlier bundle");
  private final Label authority = new Label();
  private final Label remark = new Label();
  private final HBox remarks = new HBox(8);
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox questions = new VBox(8);
  private final VBox errors = new VBox(8);
  private final VBox letBe = new VBox(8);
  private final VBox certificates = new VBox(8);
  private final VBox encrypted = new VBox(8);
  private final VBox signed = new VBox(8);
  private final ScrollPane asked = new ScrollPane(questions);
  private final Button export =
      Buttons.button("Export", "export-start", ButtonData.OK_DONE, this::start);
  private final Button cancel =
      Buttons.button("Cancel", "export-cancel", ButtonData.CANCEL_CLOSE, this::cancel);
  private final Button folder =
      Buttons.button("Show in folder", "export-reveal", ButtonData.OTHER, this::reveal);
  private final Button path =
      Buttons.button("Copy path", "export-copy", ButtonData.OTHER, this::copy);

  public ExportSheet(SheetLayer layer, Exporting outside, ExportState first) {
    this.layer = layer;
    this.outside = outside;
    this.state = first;
    target.setId("export-target");
    target.setEditable(false);
    target.setAccessibleText("The bundle goes to");
    target.setPromptText("No file chosen");
    HBox.setHgrow(target, Priority.ALWAYS);
    browse.setId("export-browse");
    browse.setAccessibleText("Choose where the bundle goes");
    // As high as the field beside it.
    browse.setMaxHeight(Double.MAX_VALUE);
    browse.setOnAction(_ -> outside.target().ifPresent(this::goTo));
    force.setId("export-force");
    force.selectedProperty().addListener((_, _, on) -> become(state.withForce(on)));
    remark.setId("export-remark");
    remark.setWrapText(true);
    remark.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(remark, Priority.ALWAYS);
    bar.setId("export-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Progress of the export");
  }

  public void show() {
    HBox file = new HBox(8, target, browse);
    encrypted.getChildren().setAll(passphrases());
    signed.getChildren().setAll(authorities());
    questions
        .getChildren()
        .setAll(title("The bundle goes to"), file, errors, letBe, certificates, encrypted, signed);
    judged();
    asked.setFitToWidth(true);
    asked.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // The height of wrapped sentences is known only once they are laid out.
    asked.prefViewportHeightProperty().bind(questions.heightProperty());
    VBox.setVgrow(asked, Priority.ALWAYS);
    VBox content = new VBox(12, asked, bar, remarks);
    content.setPrefWidth(WIDTH);
    become(state);
    layer.show(
        "Export the bundle",
        content,
        Buttons.bar(folder, path, cancel, export),
        state.target().isEmpty() ? browse : export.isDisabled() ? cancel : export,
        () -> running.ifPresent(Export::cancel));
  }

  private void goTo(Path file) {
    become(state.withTarget(file));
    export.requestFocus();
  }

  /// What depends on the design, after it was judged anew.
  private void judged() {
    errors.getChildren().setAll(title("Errors that stand against it"), listed(), force);
    shown(errors, !state.blocking().isEmpty());
    letBe.getChildren().setAll(title("Known and let be"));
    state.letBe().forEach(words -> letBe.getChildren().add(wrapped(words)));
    shown(letBe, !state.letBe().isEmpty());
    certificates.getChildren().setAll(title("Certificates"));
    state.certificates().forEach(words -> certificates.getChildren().add(wrapped(words)));
    shown(certificates, !state.certificates().isEmpty());
    shown(encrypted, state.encrypts());
    shown(signed, state.signs());
  }

  // The button that was pressed goes away with its error; its place has the next one, if any.
  private void fix(QuickFix fix) {
    become(state.judged(outside.fixed(fix)));
    judged();
    if (export.isDisabled()) {
      // What stands in a scroll pane is in the scene with its skin only.
      errors.applyCss();
      FocusOrder.first(errors).filter(_ -> errors.isVisible()).orElse(cancel).requestFocus();
    } else {
      export.requestFocus();
    }
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("group-title");
    return title;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private HBox row(Finding finding) {
    FlowPane fixes = new FlowPane(8, 4);
    for (QuickFix fix : finding.fixes()) {
      Button button = new Button(fix.label());
      button.getStyleClass().add("quick-fix");
      if (fix.removes()) {
        button.getStyleClass().add("fix-removes");
      }
      button.setMnemonicParsing(false);
      button.setDisable(!outside.mayFix());
      button.setAccessibleHelp(finding.message());
      button.setOnAction(_ -> fix(fix));
      fixes.getChildren().add(button);
    }
    VBox words = new VBox(4, wrapped(finding.message()));
    if (!finding.fixes().isEmpty()) {
      words.getChildren().add(fixes);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    return new HBox(8, new SeverityMark(Severity.ERROR), words);
  }

  private Node listed() {
    VBox list = new VBox(6);
    state.blocking().forEach(finding -> list.getChildren().add(row(finding)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setId("export-errors");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("Errors that stand");
    scroll.setFocusTraversable(false);
    scroll
        .prefViewportHeightProperty()
        .bind(Bindings.min(ERRORS_HEIGHT, Bindings.max(ERROR_HEIGHT, list.heightProperty())));
    return scroll;
  }

  private List<Node> passphrases() {
    group(made, own);
    made.setId("passphrase-made");
    own.setId("passphrase-own");
    passphrase.setId("passphrase");
    passphrase.setPromptText("Passphrase");
    passphrase.setAccessibleText("Passphrase of the keys");
    again.setId("passphrase-again");
    again.setPromptText("The same once more");
    again.setAccessibleText("The passphrase once more");
    Runnable changed =
        () -> become(state.withPassphrase(own.isSelected(), passphrase.getText(), again.getText()));
    own.selectedProperty().addListener((_, _, _) -> changed.run());
    passphrase.textProperty().addListener((_, _, _) -> changed.run());
    again.textProperty().addListener((_, _, _) -> changed.run());
    HBox fields = new HBox(8, passphrase, again);
    fields.getStyleClass().add("indented");
    HBox.setHgrow(passphrase, Priority.ALWAYS);
    HBox.setHgrow(again, Priority.ALWAYS);
    return List.of(title("Encrypted keys"), made, own, fields);
  }

  private List<Node> authorities() {
    group(fresh, earlier);
    fresh.setId("authority-new");
    earlier.setId("authority-earlier");
    earlier
        .selectedProperty()
        .addListener((_, _, on) -> become(state.withAuthority(on, state.authority())));
    Button zip = new Button("A zip…");
    zip.setId("authority-zip");
    zip.setOnAction(_ -> outside.earlierZip().ifPresent(this::reuse));
    Button unpacked = new Button("A folder…");
    unpacked.setId("authority-folder");
    unpacked.setOnAction(_ -> outside.earlierFolder().ifPresent(this::reuse));
    authority.getStyleClass().add("muted");
    HBox choose = new HBox(8, zip, unpacked, authority);
    choose.getStyleClass().add("indented");
    return List.of(title("Private certificate authority"), fresh, earlier, choose);
  }

  private static void group(RadioButton first, RadioButton second) {
    ToggleGroup group = new ToggleGroup();
    first.setToggleGroup(group);
    second.setToggleGroup(group);
    first.setSelected(true);
  }

  private void reuse(Path bundle) {
    earlier.setSelected(true);
    become(state.withAuthority(true, Optional.of(bundle)));
  }

  private void become(ExportState next) {
    state = next;
    target.setText(state.target().map(Shown::of).orElse(""));
    target.positionCaret(target.getLength());
    passphrase.setDisable(!own.isSelected());
    again.setDisable(!own.isSelected());
    authority.setText(state.authority().map(Shown::name).orElse(""));
    again.pseudoClassStateChanged(INVALID, state.isMistyped());
    remark.setText(state.remark());
    remarks.getChildren().setAll(remark);
    state
        .severity()
        .map(severity -> new SeverityMark(severity, "!"))
        .ifPresent(remarks.getChildren()::addFirst);
    if (state.isDone()) {
      remarks.getChildren().addFirst(tick());
    }
    // Once it is done there is nothing to choose any more.
    shown(asked, !state.isDone());
    questions.setDisable(state.isWorking());
    bar.setProgress(state.fraction());
    shown(bar, state.isWorking());
    shown(folder, state.isDone());
    shown(path, state.isDone());
    shown(export, !state.isDone());
    export.setDisable(state.obstacle().isPresent() || state.isWorking());
    cancel.setDefaultButton(state.isDone());
    cancel.setText(state.isDone() ? "Close" : "Cancel");
  }

  private static Glyph tick() {
    Glyph tick = new Glyph(List.of("M4.5 12.5 L10 18 L19.5 7"), 16);
    tick.getStyleClass().add("done-tick");
    return tick;
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private void start() {
    try {
      ExportWishes wishes = wishes();
      Path file = state.target().orElseThrow();
      cancel.requestFocus();
      become(state.withProgress(new Progress.Working("Making keys and certificates", 0)));
      running = Optional.of(outside.start(file, wishes, this::told));
    } catch (IOException unreadable) {
      become(state.withProgress(new Progress.Failed(String.valueOf(unreadable.getMessage()))));
    }
  }

  private void told(Progress progress) {
    become(state.withProgress(progress));
    if (!state.isWorking()) {
      running = Optional.empty();
      cancel.requestFocus();
    }
  }

  private ExportWishes wishes() throws IOException {
    ExportWishes wishes = state.force() ? ExportWishes.NONE.withForce() : ExportWishes.NONE;
    if (state.encrypts() && state.ownPassphrase()) {
      wishes = wishes.withPassphrase(new Passphrase(state.passphrase()));
    }
    Optional<Path> bundle = state.authority().filter(_ -> state.signs() && state.reuses());
    return bundle.isPresent() ? wishes.withAuthorityOf(bundle.get()) : wishes;
  }

  /// While it is made, this ends it; the dialog stays and says so.
  private void cancel() {
    running.ifPresentOrElse(Export::cancel, layer::close);
  }

  private void reveal() {
    state.target().ifPresent(outside::reveal);
  }

  private void copy() {
    state.target().ifPresent(file -> outside.copy(file.toString()));
  }
}
