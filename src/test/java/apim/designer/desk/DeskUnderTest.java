package apim.designer.desk;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.session.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The desk of the window for tests of one panel, with an architect who answers what is said here:
/// what the panel hands in comes back to it as a new snapshot.
public final class DeskUnderTest {
  public final Session session;

  /// The real one.
  public final Workbench desk;

  public final List<String> said = new ArrayList<>();
  public final List<String> browsed = new ArrayList<>();
  public final List<Selection> revealed = new ArrayList<>();
  public Optional<Path> answer = Optional.empty();

  public DeskUnderTest(Design design) {
    session = new Session(design, () -> LocalDate.of(2026, 6, 1));
    desk = new Workbench(session, new Architect(), said::add, browsed::add);
    desk.revealWith(() -> revealed.add(desk.selection()));
  }

  public void add(View view) {
    desk.join(List.of(view));
  }

  public void apply(Edit edit) {
    desk.apply(edit);
  }

  public void select(Selection next) {
    desk.select(next);
  }

  public Selection selection() {
    return desk.selection();
  }

  /// Answers with the file that the test laid out, and is asked for nothing else.
  private final class Architect implements Questions {
    @Override
    public Optional<Path> fileToOpen() {
      throw new AssertionError("a panel opens no design");
    }

    @Override
    public Optional<Path> fileToRead(String title, List<String> endings) {
      return answer;
    }

    @Override
    public Optional<Path> folder(String title) {
      return answer;
    }

    @Override
    public boolean overwrite(List<Path> files) {
      throw new AssertionError("a panel saves no design");
    }

    @Override
    public Optional<Path> fileToWrite(String name, List<Kind> kinds, Optional<Path> folder) {
      throw new AssertionError("a panel writes no file");
    }

    @Override
    public Unsaved unsaved(String name) {
      throw new AssertionError("a panel leaves no design");
    }

    @Override
    public void tell(String headline, String sentence) {
      throw new AssertionError(headline + ": " + sentence);
    }
  }
}
