package apim.designer.desk;

import apim.designer.design.Design;
import apim.designer.design.Difference;
import apim.designer.design.Edit;
import apim.designer.design.History;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import apim.designer.topology.Ref;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps the panels and the session together: every snapshot and every selection goes to every
/// panel.
public final class Workbench implements Desk {
  private final Session session;
  private final Questions questions;
  private final Consumer<String> news;
  private final Consumer<String> browser;
  private final List<View> views = new ArrayList<>();
  private Runnable revealer = () -> {};
  private Consumer<Ref> guide = _ -> {};
  private final Map<TabId, Selection> selections = new HashMap<>();
  private TabId front;
  private Selection selection = Selection.NONE;

  /// @param news tells what was done
  /// @param browser opens a page
  public Workbench(
      Session session, Questions questions, Consumer<String> news, Consumer<String> browser) {
    this.session = session;
    this.questions = questions;
    this.news = news;
    this.browser = browser;
    this.front = session.snapshot().tab();
    session.listen(this::shown);
  }

  public void add(View view) {
    views.add(view);
  }

  /// Adds views after the others were shown.
  public void join(List<View> late) {
    views.addAll(late);
    late.forEach(view -> view.show(session.snapshot(), selection));
  }

  public void revealWith(Runnable reveal) {
    revealer = reveal;
  }

  /// @param lead leads to the problems of what it is given
  public void leadWith(Consumer<Ref> lead) {
    guide = lead;
  }

  public void showAll() {
    shown(session.snapshot());
  }

  @Override
  public boolean canEdit() {
    return !session.snapshot().readOnly();
  }

  @Override
  public Selection selection() {
    return selection;
  }

  private void shown(Snapshot snapshot) {
    if (!snapshot.tab().equals(front)) {
      selections.put(front, selection);
      selection = selections.getOrDefault(snapshot.tab(), Selection.NONE);
      front = snapshot.tab();
    }
    selections.put(front, selection);
    forgetClosed();
    selection = selection.within(snapshot.design().topology().refs());
    List.copyOf(views).forEach(view -> view.show(snapshot, selection));
  }

  private void forgetClosed() {
    List<TabId> open = session.tabs().stream().map(Snapshot::tab).toList();
    for (TabId tab : List.copyOf(selections.keySet())) {
      if (!open.contains(tab)) {
        selections.remove(tab);
        views.forEach(view -> view.forget(tab));
      }
    }
  }

  @Override
  public void apply(Edit edit) {
    if (!canEdit()) {
      return;
    }
    Design before = session.snapshot().design();
    // First, so that no panel sees what has a new id as gone.
    selection = selection.renamedBy(edit);
    session.apply(edit);
    // No line among them: the next one is drawn from what is selected.
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
  public Optional<Path> ask(String title, List<String> endings) {
    return questions.fileToRead(title, endings);
  }

  @Override
  public Optional<Path> askFolder(String title) {
    return questions.folder(title);
  }

  @Override
  public void say(String sentence) {
    news.accept(sentence);
  }

  @Override
  public void select(Selection next) {
    if (!next.equals(selection)) {
      selection = next;
      shown(session.snapshot());
    }
  }

  @Override
  public void reveal(Selection next) {
    select(next);
    revealer.run();
  }

  @Override
  public void problemOf(Ref ref) {
    guide.accept(ref);
  }

  /// Goes a step through the history; selects and reveals what it changes, or what that lay in where
  /// it is gone.
  ///
  /// @param to where the step leads
  public void go(History to, Runnable step) {
    Design before = session.snapshot().design();
    Design after = to.present();
    Difference.renaming(before, after).ifPresent(rename -> selection = selection.renamedBy(rename));
    step.run();
    Set<Ref> present = after.topology().refs();
    List<Ref> changed =
        Difference.between(before, after).stream()
            .flatMap(ref -> nearest(ref, present).stream())
            .distinct()
            .toList();
    if (!changed.isEmpty()) {
      reveal(Selection.of(changed));
    }
  }

  private static Optional<Ref> nearest(Ref ref, Set<Ref> present) {
    return ref.outwards().filter(present::contains).findFirst();
  }

  @Override
  public void browse(String url) {
    browser.accept(url);
  }
}
