package apim.designer.ui.control;

import apim.designer.design.Design;
import apim.designer.desk.window.TemplateShelf;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A button that begins a design from a template, with its picture, its name and what it is for.
public final class TemplateTile extends Button {
  private TemplateTile(
      String prefix, TemplateShelf.Offer offer, Wrapped content, Consumer<Design> chosen) {
    super("", content);
    setId(prefix + offer.template().id());
    getStyleClass().add("template-tile");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAlignment(Pos.TOP_LEFT);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setAccessibleText(offer.spoken());
    setOnAction(_ -> chosen.accept(offer.design()));
  }

  /// The picture beside the words, `width` in all.
  public static TemplateTile level(
      String prefix, TemplateShelf.Offer offer, int width, int height, Consumer<Design> chosen) {
    VBox words = new VBox(2, name(offer), words(offer.purpose(), "muted"), size(offer));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox content = new HBox(8, new Thumbnail(offer.drawing(), height * 3 / 2, height), words);
    return new TemplateTile(prefix, offer, new Wrapped(content, width), chosen);
  }

  /// The words below a picture of that size.
  public static TemplateTile upright(
      String prefix, TemplateShelf.Offer offer, int width, int height, Consumer<Design> chosen) {
    VBox content =
        new VBox(
            4,
            new Thumbnail(offer.drawing(), width, height),
            name(offer),
            words(offer.template().description(), "template-words"),
            words(offer.purpose(), "muted"),
            size(offer));
    return new TemplateTile(prefix, offer, new Wrapped(content, width), chosen);
  }

  private static Node name(TemplateShelf.Offer offer) {
    return words(offer.template().name(), "template-name");
  }

  private static Node size(TemplateShelf.Offer offer) {
    return words(offer.size(), "template-size");
  }

  private static Label words(String text, String style) {
    Label words = new Label(text);
    words.getStyleClass().add(style);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }

  /// As high as its words are at a width: buttons ask no graphic how high it is at theirs.
  private static final class Wrapped extends Region {
    private final Pane content;
    private final int width;

    Wrapped(Pane content, int width) {
      this.content = content;
      this.width = width;
      getChildren().add(content);
    }

    @Override
    protected double computePrefWidth(double height) {
      return width;
    }

    @Override
    protected double computePrefHeight(double unknown) {
      return content.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
