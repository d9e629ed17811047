package apim.designer.ui.status;

import apim.designer.session.Snapshot;
import apim.designer.topology.LoadBalancer;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.SeverityMark;
import apim.designer.ui.control.View;
import apim.designer.validation.Severity;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line below everything: findings by severity, release, target, what happened last, zoom.
public final class StatusView extends HBox implements View {
  private final HBox findings = new HBox(12);
  private final Label release = new Label();
  private final Label target = new Label();
  private final Label news = new Label();
  private final Button zoom = new Button("100 %");

  /// @param fit shows the whole drawing
  public StatusView(Runnable fit) {
    getStyleClass().add("status");
    setAlignment(Pos.CENTER_LEFT);
    findings.setAlignment(Pos.CENTER_LEFT);
    findings.setId("status-findings");
    news.setId("status-news");
    news.getStyleClass().add("news");
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    zoom.getStyleClass().add("status-zoom");
    zoom.setTooltip(new Tooltip("Show the whole drawing"));
    zoom.setOnAction(_ -> fit.run());
    getChildren().addAll(findings, release, target, space, news, zoom);
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    findings.getChildren().clear();
    for (Severity severity : Severity.values()) {
      long count =
          snapshot.outcome().findings().stream()
              .filter(finding -> finding.severity() == severity)
              .count();
      Label words = new Label(SeverityMark.words(severity, count), new SeverityMark(severity));
      if (count == 0) {
        words.getStyleClass().add("none-found");
      }
      findings.getChildren().add(words);
    }
    release.setText("API-M " + snapshot.design().topology().apim());
    target.setText(
        snapshot.design().topology().loadBalancers().stream()
            .map(LoadBalancer::nginx)
            .map(nginx -> nginx.displayName())
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  /// @param factor 1 for 100 %
  public void zoomed(double factor) {
    zoom.setText(Math.round(factor * 100) + " %");
    zoom.setAccessibleText(
        "Zoom " + Math.round(factor * 100) + " percent; shows the whole drawing");
  }

  /// Says what happened last, in a sentence.
  public void say(String sentence) {
    news.setText(sentence);
  }
}
