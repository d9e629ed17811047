package apim.designer.ui.dialogs;

import apim.designer.desk.export.PictureState;
import apim.designer.desk.export.Picturing;
import apim.designer.desk.export.Picturing.Preview;
import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.diagram.PictureTheme;
import apim.designer.diagram.TrafficView;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The dialog that exports the diagram: what it is to be, with a look at it.
public final class PictureSheet {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 420;

  /// Between the picture and the frame around it.
  private static final int INSET = 10;

  private static final int FINE = 2;

  private final SheetLayer layer;
  private final Picturing outside;
  private PictureState state;
  private int asked;

  private final List<RadioButton> formats = new ArrayList<>();
  private final Label purpose = new Label();
  private final CheckBox findings =
      box("Findings", "picture-findings", PictureOptions::withFindings);
  private final CheckBox names =
      box("Names in full", "picture-names", PictureOptions::withFullNames);
  private final CheckBox dark =
      box(
          "Dark",
          "picture-dark",
          (wanted, on) -> wanted.withTheme(on ? PictureTheme.DARK : PictureTheme.LIGHT));
  private final CheckBox transparent =
      box("Transparent background", "picture-transparent", PictureOptions::withTransparent);
  private final CheckBox part = new CheckBox();
  private final ComboBox<Integer> scale = new ComboBox<>();
  private final HBox scaling = new HBox(8);
  private final ComboBox<TrafficView> traffic = new ComboBox<>();
  private final HBox layers = new HBox(8);
  private final ImageView image = new ImageView();
  private final TextArea text = new TextArea();
  private final Label trouble = new Label();
  private final StackPane preview = new StackPane(image, text, trouble);
  private final Button export =
      Buttons.button("Export…", "picture-export", ButtonData.OK_DONE, this::export);

  public PictureSheet(SheetLayer layer, Picturing outside, PictureState first) {
    this.layer = layer;
    this.outside = outside;
    this.state = first;
    purpose.getStyleClass().add("muted");
    purpose.setWrapText(true);
    purpose.setMinHeight(70);
    part.setId("picture-part");
    part.setText(first.selected());
    part.selectedProperty().addListener((_, _, on) -> become(state.withPart(on)));
    scale.setId("picture-scale");
    scale.setAccessibleText("Scale of the picture");
    scale.getItems().setAll(PictureState.SCALES);
    scale.setValue((int) first.wanted().scale());
    scale
        .valueProperty()
        .addListener((_, _, value) -> become(state.withWanted(state.wanted().withScale(value))));
    scaling.getChildren().setAll(new Label("Scale"), scale);
    scaling.getStyleClass().add("picture-scaling");
    traffic.setId("picture-traffic");
    traffic.setAccessibleText("Traffic that the picture shows");
    traffic.setConverter(new Views());
    traffic.getItems().setAll(TrafficView.values());
    traffic.setValue(first.wanted().traffic());
    traffic
        .valueProperty()
        .addListener((_, _, view) -> become(state.withWanted(state.wanted().withTraffic(view))));
    layers.getChildren().setAll(new Label("Traffic"), traffic);
    layers.getStyleClass().add("picture-scaling");
    image.setPreserveRatio(true);
    text.setId("picture-text");
    text.setEditable(false);
    trouble.setWrapText(true);
    preview.setId("picture-preview");
    preview.getStyleClass().add("picture-preview");
    preview.setMinSize(WIDTH, HEIGHT);
    preview.setMaxSize(WIDTH, HEIGHT);
  }

  private CheckBox box(
      String words, String id, BiFunction<PictureOptions, Boolean, PictureOptions> change) {
    CheckBox box = new CheckBox(words);
    box.setId(id);
    box.selectedProperty()
        .addListener((_, _, on) -> become(state.withWanted(change.apply(state.wanted(), on))));
    return box;
  }

  public void show() {
    PictureState first = state;
    findings.setSelected(first.wanted().findings());
    names.setSelected(first.wanted().fullNames());
    dark.setSelected(first.isDark());
    transparent.setSelected(first.wanted().transparent());
    VBox choices = new VBox(8, title("Format"), formats(), purpose, title("Show"));
    choices.getChildren().addAll(layers, findings, names, dark, transparent, scaling, part);
    choices.getStyleClass().add("picture-choices");
    choices.setMinWidth(Region.USE_PREF_SIZE);
    Button copy = Buttons.button("Copy", "picture-copy", ButtonData.OTHER, this::copy);
    Button cancel =
        Buttons.button("Cancel", "picture-cancel", ButtonData.CANCEL_CLOSE, layer::close);
    become(first);
    layer.show(
        "Export diagram",
        new HBox(16, preview, choices),
        Buttons.bar(copy, cancel, export),
        export,
        () -> asked++);
  }

  private static Label title(String words) {
    Label title = new Label(words);
    title.getStyleClass().add("group-title");
    return title;
  }

  private Node formats() {
    ToggleGroup group = new ToggleGroup();
    for (PictureFormat format : PictureFormat.values()) {
      RadioButton button = new RadioButton(format.label());
      button.setId("picture-" + format.name());
      button.setToggleGroup(group);
      button.setSelected(format == state.format());
      button
          .selectedProperty()
          .addListener(
              (_, _, on) -> {
                if (on) {
                  become(state.withFormat(format));
                }
              });
      formats.add(button);
    }
    return new VBox(6, formats.toArray(Node[]::new));
  }

  private void become(PictureState next) {
    state = next;
    purpose.setText(state.purpose());
    shown(findings, state.format().showsFindings());
    shown(names, state.format().widensCards());
    shown(dark, state.format().hasTheme());
    shown(transparent, state.format().hasGround());
    shown(scaling, state.format().hasScale());
    shown(layers, state.format().showsLayers());
    shown(part, !state.selection().isEmpty());
    int own = ++asked;
    outside.preview(
        state,
        FINE * (WIDTH - 2 * INSET),
        FINE * (HEIGHT - 2 * INSET),
        drawn -> {
          // A later wish has a preview of its own on the way.
          if (own == asked) {
            show(drawn);
          }
        });
  }

  private void show(Preview drawn) {
    shown(image, drawn instanceof Preview.Image);
    shown(text, drawn instanceof Preview.Text);
    shown(trouble, drawn instanceof Preview.Failed);
    switch (drawn) {
      case Preview.Image(ByteBuffer png) -> {
        byte[] bytes = new byte[png.remaining()];
        png.duplicate().get(bytes);
        Image shown = new Image(new ByteArrayInputStream(bytes));
        image.setImage(shown);
        image.setFitWidth(shown.getWidth() / FINE);
        image.setFitHeight(shown.getHeight() / FINE);
      }
      case Preview.Text(String words) -> text.setText(words);
      case Preview.Failed(String sentence) -> trouble.setText(sentence);
    }
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private void export() {
    if (outside.export(state)) {
      layer.close();
    }
  }

  private void copy() {
    outside.copy(state);
    layer.close();
  }

  /// Which traffic, in words.
  private static final class Views extends StringConverter<TrafficView> {
    @Override
    public String toString(TrafficView view) {
      return view.label();
    }

    @Override
    public TrafficView fromString(String label) {
      return Arrays.stream(TrafficView.values())
          .filter(view -> view.label().equals(label))
          .findFirst()
          .orElse(TrafficView.DRAWN);
    }
  }
}
