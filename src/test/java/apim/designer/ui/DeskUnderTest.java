package apim.designer.ui;

import apim.designer.design.Design;
import apim.designer.design.Difference;
import apim.designer.design.Edit;
import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.View;
import apim.designer.session.Session;
import apim.designer.settings.Theme;
import apim.designer.topology.Ref;
import apim.designer.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// A desk with a real session for tests of one panel: what the panel hands in comes back to it as a
/// new snapshot.
public final class DeskUnderTest implements Desk {
  public final Session session;
  public final List<String> said = new ArrayList<>();
  public final List<String> browsed = new ArrayList<>();
  public final List<Selection> revealed = new ArrayList<>();
  public Optional<Path> answer = Optional.empty();
  public Selection selection = Selection.NONE;
  private final List<View> views = new ArrayList<>();

  public DeskUnderTest(Design design) {
    session = new Session(design, () -> LocalDate.of(2026, 6, 1));
    session.listen(_ -> showAll());
  }

  public void add(View view) {
    views.add(view);
    showAll();
  }

  /// Shows a panel in a window of its own.
  public static Stage show(Parent panel, double width, double height, Theme theme)
      throws Exception {
    FxToolkit.registerPrimaryStage();
    Stage[] stage = new Stage[1];
    FxToolkit.setupFixture(
        () -> {
          stage[0] = new Stage();
          Scene scene = new Scene(panel, width, height);
          new Appearance(theme).dress(scene);
          stage[0].setScene(scene);
          stage[0].show();
        });
    return stage[0];
  }

  private void showAll() {
    List.copyOf(views).forEach(view -> view.show(session.snapshot(), selection));
  }

  @Override
  public void apply(Edit edit) {
    Design before = session.snapshot().design();
    selection = selection.renamedBy(edit);
    session.apply(edit);
    List<Ref> made = Difference.added(before, session.snapshot().design());
    if (!made.isEmpty()) {
      select(Selection.of(made));
    }
  }

  @Override
  public void type(Edit edit, Object field) {
    session.type(edit, field);
  }

  @Override
  public boolean takeBack(Object field) {
    return session.takeBack(field);
  }

  @Override
  public void settle() {
    session.settle();
  }

  @Override
  public void select(Selection next) {
    selection = next;
    showAll();
  }

  @Override
  public void reveal(Selection next) {
    revealed.add(next);
    select(next);
  }

  @Override
  public Optional<Path> ask(String title, List<String> endings) {
    return answer;
  }

  @Override
  public void say(String sentence) {
    said.add(sentence);
  }

  @Override
  public void browse(String url) {
    browsed.add(url);
  }
}
