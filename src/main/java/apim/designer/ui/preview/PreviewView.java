package apim.designer.ui.preview;

import apim.designer.desk.Desk;
import apim.designer.desk.PerTab;
import apim.designer.desk.Selection;
import apim.designer.desk.command.Command;
import apim.designer.desk.files.BundleFiles;
import apim.designer.desk.files.Comparison;
import apim.designer.desk.files.EarlierTexts;
import apim.designer.desk.files.FileText;
import apim.designer.desk.files.Find;
import apim.designer.desk.files.FoundLine;
import apim.designer.desk.files.Listing;
import apim.designer.desk.files.OtherBundle;
import apim.designer.desk.files.PreviewActions;
import apim.designer.desk.files.PreviewCommands;
import apim.designer.desk.files.PreviewState;
import apim.designer.desk.help.Topic;
import apim.designer.desk.help.TourStep;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import apim.designer.ui.control.Panel;
import apim.designer.ui.control.SystemClipboard;
import apim.designer.ui.control.Titled;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The files of the bundle: their tree, and one of them as text, as changes, or as reasons. A click
/// on a line selects the element that it comes from.
public final class PreviewView extends BorderPane implements Panel {
  private static final int NO_LINE = -1;

  private final Desk desk;
  private final FileTree tree = new FileTree(file -> open(file));
  private final Reader reader = new Reader();
  private final FileHead head = new FileHead(reader);
  private final FindBar findBar;
  private final LineList lines;
  private final ChangesPane changes;
  private final OtherBundle otherBundle;
  private final WhyList reasons;
  private final MaskedNote masked = new MaskedNote();
  private final WhyStrip why;
  private final FoundList found = new FoundList(this::goToFound);
  private final BorderPane content = new BorderPane();
  private final Differences differences = new Differences(tree::mark);
  private final PauseTransition quiet = new PauseTransition(Duration.millis(150));
  private final PerTab<PreviewState> designs = new PerTab<>();
  private PreviewState state = PreviewState.EMPTY;
  private Optional<FileText> text = Optional.empty();
  private Find find = Find.CLOSED;
  private int chosen = NO_LINE;
  private boolean clicking;
  private boolean everywhere;

  public PreviewView(Desk desk) {
    this.desk = desk;
    reasons = new WhyList(this::goTo, desk::browse);
    why = new WhyStrip(desk::browse);
    findBar = new FindBar(new Seeker());
    otherBundle = new OtherBundle(desk, this::compareWith);
    lines = new LineList("preview-lines", "Text of the file", this::clicked);
    changes =
        new ChangesPane(
            against -> become(state.comparing(against)),
            otherBundle::askForZip,
            this::clickedChange);
    LineMenu.on(lines, this::copy, this::find);
    findBar.opensIn(this, this::find);
    quiet.setOnFinished(_ -> refresh());
    content.setTop(new VBox(findBar, masked));
    content.setCenter(lines);
    content.setBottom(why);
    setMinWidth(0);
    setCenter(
        new Titled(
            "Preview",
            new TreeBeside(tree.view(), content, head::fit),
            head.nodes().toArray(Node[]::new)));
  }

  /// Tells what the last export of the design held; the changes since then are shown.
  ///
  /// @param trouble why that is not known, though there was an export; or empty
  public void exported(Optional<EarlierTexts> last, String trouble) {
    become(state.exported(last, trouble));
  }

  private void compareWith(EarlierTexts bundle) {
    go(here -> here.choosing(bundle));
    toFirstChange();
  }

  /// Opens the field to find words in the file.
  public void find() {
    if (state.tab() == PreviewState.Tab.WHY) {
      state = state.looking(PreviewState.Tab.TEXT);
    }
    find = find.opened();
    refresh();
    findBar.begin();
  }

  /// Shows a file of the bundle; one that is not in it leaves the open one.
  public void open(String path) {
    if (state.has(path)) {
      go(here -> here.opening(path));
      toFirstMark();
    }
  }

  /// Goes somewhere from where the reader is.
  private void go(UnaryOperator<PreviewState> step) {
    become(step.apply(state.read(searched().top())));
  }

  private void look(PreviewState.Tab tab) {
    go(here -> here.looking(tab));
    if (tab == PreviewState.Tab.CHANGES) {
      toFirstChange();
    }
  }

  private void toFirstChange() {
    changes.goToFirst();
  }

  @Override
  public String title() {
    return "Preview";
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public Optional<Pane> pane() {
    return Optional.of(Pane.PREVIEW);
  }

  @Override
  public Optional<Topic> topic() {
    return Optional.of(Topic.PREVIEW);
  }

  @Override
  public Optional<TourStep> tourStep() {
    return Optional.of(TourStep.PREVIEW);
  }

  @Override
  public List<Command> commands(Runnable open) {
    return new PreviewCommands(reader, open).all();
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    boolean follows = !clicking && !selection.equals(state.selection()) && !selection.isEmpty();
    PreviewState here = state.read(searched().top());
    here = designs.turn(snapshot.tab(), here, PreviewState.EMPTY);
    become(clicking ? here.with(snapshot).marking(selection) : here.following(snapshot, selection));
    if (follows) {
      toFirstMark();
    }
  }

  @Override
  public void forget(TabId tab) {
    designs.forget(tab);
  }

  private void toFirstMark() {
    text.ifPresent(file -> file.firstMark().ifPresent(lines::reveal));
  }

  private void become(PreviewState next) {
    boolean otherFile = !next.path().equals(state.path());
    boolean elsewhere = !next.place().isAt(state.place());
    state = next;
    if (otherFile) {
      chosen = NO_LINE;
      lines.getSelectionModel().clearSelection();
      lines.scrollTo(0);
      changes.lines().scrollTo(0);
    }
    tree.show(
        state.files().map(BundleFiles::parts).orElse(List.of()),
        state.gone(),
        state.path(),
        state.ofSelection());
    if (state.waits() && !otherFile) {
      quiet.playFromStart();
    } else {
      refresh();
    }
    if (elsewhere) {
      searched().scrollTo(state.place().top());
    }
    differences.of(state);
  }

  private void refresh() {
    head.show(state);
    content.setCenter(
        switch (state.tab()) {
          case TEXT -> lines;
          case CHANGES -> changes;
          case WHY -> reasons;
        });
    text = state.text();
    Listing file = text.map(Listing.class::cast).orElse(Listing.NOTHING);
    switch (state.tab()) {
      case TEXT -> {
        find = find.in(file);
        lines.show(file, find);
      }
      case CHANGES -> {
        Comparison comparison = state.comparison();
        find = find.in(comparison);
        changes.show(state, comparison, find);
      }
      case WHY -> {
        find = find.closed();
        reasons.show(text.map(FileText::reasons).orElse(List.of()));
      }
    }
    showFound();
    findBar.show(find);
    masked.show(
        switch (state.tab()) {
          case TEXT -> file.masks();
          case CHANGES -> changes.lines().listing().masks();
          case WHY -> false;
        });
    boolean told = chosen >= 0 && chosen < file.size() && state.tab() != PreviewState.Tab.WHY;
    why.show(told ? text.map(shown -> shown.reasons(chosen)).orElse(List.of()) : List.of());
  }

  private void clicked(int line) {
    chosen = line;
    clicking = true;
    text.filter(file -> line < file.size())
        .flatMap(file -> file.source(line))
        .ifPresent(ref -> desk.reveal(Selection.of(ref)));
    clicking = false;
    refresh();
  }

  private void clickedChange(int row) {
    changes.folded().later(row).ifPresent(this::clicked);
    changes.unfold(row);
  }

  private void goTo(int line) {
    go(here -> here.looking(PreviewState.Tab.TEXT));
    clicked(line);
    lines.getSelectionModel().clearAndSelect(line);
    lines.reveal(line);
  }

  private void copy() {
    new SystemClipboard().put(text.map(FileText::handedOn).orElse(""));
    boolean hides = text.filter(FileText::masks).isPresent();
    desk.say("Copied " + state.path() + (hides ? ", its secrets masked" : ""));
  }

  /// What the head of the pane and the menus ask for.
  private final class Reader implements PreviewActions {
    @Override
    public PreviewState state() {
      return state;
    }

    @Override
    public void look(PreviewState.Tab tab) {
      PreviewView.this.look(tab);
    }

    @Override
    public void back() {
      go(PreviewState::back);
    }

    @Override
    public void forward() {
      go(PreviewState::forward);
    }

    @Override
    public void find() {
      PreviewView.this.find();
    }

    @Override
    public void findEverywhere() {
      everywhere = true;
      PreviewView.this.find();
    }

    @Override
    public void copy() {
      PreviewView.this.copy();
    }

    @Override
    public void change(boolean forward) {
      if (state.tab() == PreviewState.Tab.CHANGES) {
        changes.go(forward);
      } else {
        PreviewView.this.look(PreviewState.Tab.CHANGES);
      }
    }

    @Override
    public void compareWithZip() {
      otherBundle.askForZip();
    }

    @Override
    public void compareWithFolder() {
      otherBundle.askForFolder();
    }
  }

  /// In place of the file, while all files are looked in.
  private void showFound() {
    everywhere = everywhere && find.open();
    findBar.everywhere(everywhere);
    if (everywhere) {
      content.setCenter(found);
      found.look(state.files().map(BundleFiles::parts).orElse(List.of()), find.wanted());
    } else {
      found.stop();
    }
  }

  private void goToFound(FoundLine line) {
    everywhere = false;
    go(here -> here.opening(line.path()).looking(PreviewState.Tab.TEXT));
    lines.getSelectionModel().clearAndSelect(line.line());
    find = find.looking(find.wanted(), lines.listing(), line.line());
    refresh();
    lines.reveal(line.line());
    lines.requestFocus();
  }

  private LineList searched() {
    return state.tab() == PreviewState.Tab.CHANGES ? changes.lines() : lines;
  }

  /// What the field to find words asks for.
  private final class Seeker implements FindBar.Seeker {
    @Override
    public void look(String words) {
      if (find.open()) {
        become(find.looking(words, searched().listing(), searched().top()));
      }
    }

    @Override
    public void go(boolean forward) {
      become(find.going(forward));
    }

    @Override
    public void everywhere(boolean all) {
      everywhere = all;
      refresh();
    }

    @Override
    public void close() {
      find = find.closed();
      refresh();
      searched().requestFocus();
    }

    private void become(Find next) {
      find = next;
      refresh();
      if (!find.hits().isEmpty()) {
        searched().reveal(find.hits().get(find.current()).line());
      }
    }
  }
}
