package apim.designer.desk.files;

import apim.designer.bundle.Part;
import apim.designer.desk.Selection;
import apim.designer.session.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the bundle, which of them is open, and how it is looked at. What the reader does
/// in the preview itself never opens another file; what is selected elsewhere opens its own.
///
/// @param files empty until the first snapshot
/// @param place which file is open
/// @param bases what files are compared with
/// @param trail where the reader came from
public record PreviewState(
    Optional<BundleFiles> files, Reading place, Selection selection, Bases bases, Trail trail) {
  private static final String SITES = "/conf.d/apim.conf";
  private static final String README = "README.md";
  private static final String EDITS = ".edits";
  private static final int MANY = 60;

  public static final PreviewState EMPTY =
      new PreviewState(
          Optional.empty(), Reading.of("", Tab.TEXT), Selection.NONE, Bases.NONE, Trail.NONE);

  /// The ways to look at a file.
  public enum Tab {
    TEXT("Text", "The text of the file"),
    CHANGES("Changes", "What differs from the last export, or from your deployment.toml"),
    WHY("Why", "Why its lines are as they are");

    private final String caption;
    private final String hint;

    Tab(String caption, String hint) {
      this.caption = caption;
      this.hint = hint;
    }

    public String caption() {
      return caption;
    }

    public String hint() {
      return hint;
    }
  }

  /// Of the open file.
  public String path() {
    return place.path();
  }

  public Tab tab() {
    return place.tab();
  }

  /// A later snapshot. A file that is gone gives way to the one that stands for it now; the file of
  /// a node that was just given a deployment.toml shows what is changed in it.
  public PreviewState with(Snapshot snapshot) {
    return with(snapshot, selection);
  }

  private PreviewState with(Snapshot snapshot, Selection next) {
    BundleFiles now =
        files.map(before -> before.next(snapshot)).orElseGet(() -> BundleFiles.of(snapshot));
    boolean stays = isIn(now, path()) && !stoodIn();
    PreviewState shown =
        new PreviewState(
            Optional.of(now),
            stays ? place : Reading.of(standIn(now, next), tab()),
            selection,
            bases,
            trail);
    return files
        .flatMap(before -> attached(before, now))
        .map(path -> shown.to(Reading.of(path, Tab.CHANGES)))
        .orElse(shown);
  }

  /// The file of the selected node, where it has just been made from the customer's own.
  private Optional<String> attached(BundleFiles before, BundleFiles now) {
    return selection
        .single()
        .map(ref -> "nodes/" + ref.path() + "/deployment.toml")
        .filter(path -> before.part(path + EDITS).isPresent() && now.original(path).isPresent())
        .filter(path -> now.part(path).isPresent());
  }

  /// Whether the README is open only because nothing else was there, as on an empty canvas.
  private boolean stoodIn() {
    return files.map(before -> first(before).equals(README)).orElse(true)
        && (path().isEmpty() || path().equals(README));
  }

  /// What is open in place of a file that is gone: the list of edits gives way to the file that they
  /// were made in, and the file of a box to that of the box by its new name.
  private String standIn(BundleFiles now, Selection next) {
    if (stoodIn()) {
      return first(now);
    }
    String other =
        path().endsWith(EDITS)
            ? path().substring(0, path().length() - EDITS.length())
            : path() + EDITS;
    String name = path().substring(Math.max(0, path().lastIndexOf('/')));
    return Stream.concat(
            now.part(other).stream(),
            now.parts().stream()
                .filter(part -> part.path().endsWith(name) && OwnFiles.belongs(part, next)))
        .map(Part::path)
        .findFirst()
        .orElseGet(() -> first(now));
  }

  /// What the architect is here for: the sites of the first load balancer.
  private static String first(BundleFiles files) {
    return files.parts().stream()
        .map(Part::path)
        .filter(path -> path.endsWith(SITES))
        .findFirst()
        .orElse(README);
  }

  /// Another place; the one that is left is gone back to.
  private PreviewState to(Reading wanted) {
    boolean gone = files.filter(all -> isGone(all, wanted.path())).isPresent();
    Reading next = gone ? Reading.of(wanted.path(), Tab.CHANGES) : wanted;
    return next.isAt(place) ? this : at(next, trail.leaving(place));
  }

  private PreviewState at(Reading next, Trail along) {
    return new PreviewState(files, next, selection, bases, along);
  }

  public PreviewState opening(String next) {
    return to(Reading.of(next, tab()));
  }

  public PreviewState looking(Tab next) {
    return to(Reading.of(path(), next));
  }

  /// Notes how far the open file was read, for whoever comes back to it.
  ///
  /// @param top the first line in view, counted from 0
  public PreviewState read(int top) {
    return at(place.withTop(top), trail);
  }

  /// Where the reader was before; here, where that is nowhere.
  public PreviewState back() {
    return step(trail.back(place, this::isThere));
  }

  public PreviewState forward() {
    return step(trail.forward(place, this::isThere));
  }

  public boolean canGoBack() {
    return trail.back(place, this::isThere).isPresent();
  }

  public boolean canGoForward() {
    return trail.forward(place, this::isThere).isPresent();
  }

  private PreviewState step(Optional<Trail.Step> step) {
    return step.map(one -> at(one.to(), one.trail())).orElse(this);
  }

  private boolean isThere(Reading one) {
    return has(one.path());
  }

  /// Whether a file can be opened: it is made now, or was in the bundle that is compared with.
  public boolean has(String path) {
    return files.filter(all -> isIn(all, path)).isPresent();
  }

  private boolean isIn(BundleFiles all, String path) {
    return all.part(path).isPresent() || isGone(all, path);
  }

  private boolean isGone(BundleFiles all, String path) {
    return all.part(path).isEmpty() && bases.bundle().flatMap(one -> one.text(path)).isPresent();
  }

  /// The files that the bundle that is compared with has and that are not made any more.
  public List<String> gone() {
    return files.stream()
        .flatMap(
            all ->
                bases.bundle().stream()
                    .flatMap(one -> one.texts().keySet().stream())
                    .filter(path -> isGone(all, path)))
        .sorted()
        .toList();
  }

  public PreviewState comparing(Comparison.Against next) {
    return comparing(bases.wanting(next));
  }

  private PreviewState comparing(Bases next) {
    return new PreviewState(files, place, selection, next, trail);
  }

  /// What the last export of the design held is known now.
  ///
  /// @param trouble why it is not, though there was an export; or empty
  public PreviewState exported(Optional<EarlierTexts> last, String trouble) {
    return comparing(bases.withLast(last, trouble));
  }

  /// Compares with another bundle from now on.
  public PreviewState choosing(EarlierTexts bundle) {
    return comparing(bases.choosing(bundle)).looking(Tab.CHANGES);
  }

  /// Another selection, made in the preview itself: it marks other lines of the open file.
  public PreviewState marking(Selection next) {
    return new PreviewState(files, place, next, bases, trail);
  }

  /// Another selection, with the snapshot in which it was made, from elsewhere.
  public PreviewState following(Snapshot snapshot, Selection next) {
    return with(snapshot, next).selecting(next);
  }

  /// Follows the selection to a file of its own, unless the open one is.
  public PreviewState selecting(Selection next) {
    PreviewState selected = marking(next);
    if (next.isEmpty()
        || next.equals(selection)
        || part().filter(open -> OwnFiles.mayStay(open, next)).isPresent()) {
      return selected;
    }
    return selected.own().first().map(part -> selected.opening(part.path())).orElse(selected);
  }

  private OwnFiles own() {
    return new OwnFiles(files.map(BundleFiles::parts).orElse(List.of()), selection);
  }

  /// Whether the open file takes longer to work out than a frame lasts, so that it waits until
  /// nobody types: the checksums of hundreds of files, the drawing of hundreds of boxes.
  public boolean waits() {
    return (path().equals("MANIFEST.sha256") || path().equals("diagram.svg"))
        && files.map(all -> all.parts().size() > MANY).orElse(false);
  }

  public Set<String> ofSelection() {
    return own().paths();
  }

  Optional<Part> part() {
    return files.flatMap(all -> all.part(path()));
  }

  /// The text of the open file.
  public Optional<FileText> text() {
    return files.flatMap(
        all ->
            all.part(path())
                .map(part -> FileText.of(part.artifact(), selection, all.outcome().findings())));
  }

  /// What the open file is compared with.
  public Comparison.Against against() {
    return bases.against(original().isPresent());
  }

  /// Whether the open file can be compared with that.
  public boolean canCompareWith(Comparison.Against one) {
    return switch (one) {
      case LAST_EXPORT -> true;
      case CUSTOMER -> original().isPresent();
      case BUNDLE -> bases.chosen().isPresent();
    };
  }

  /// What the choice of another bundle is called.
  public String captionOfBundle() {
    return bases.chosen().map(EarlierTexts::name).orElse(Comparison.Against.BUNDLE.words());
  }

  /// The customer's own file behind the open one.
  public Optional<String> original() {
    return files.flatMap(all -> all.original(path()));
  }

  public Comparison comparison() {
    return bases.comparison(path(), part(), original());
  }

  /// Whether there is a bundle that files can differ from.
  public boolean comparesWithBundle() {
    return bases.bundle().isPresent();
  }

  /// Whether a file is not as the bundle has it that is compared with; false where none is known.
  public boolean differs(Part part) {
    return bases.differs(part);
  }
}
