package apim.designer.desk.files;

import apim.designer.bundle.Part;
import apim.designer.desk.Selection;
import apim.designer.session.Snapshot;
import apim.designer.topology.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of the bundle, which of them is open, and how it is looked at. What the reader does
/// in the preview itself never opens another file; what is selected elsewhere opens its own.
///
/// @param files empty until the first snapshot
/// @param place which file is open
/// @param last the texts of the last export by their paths; empty where none is known
/// @param wanted what the architect chose to compare with
/// @param trail where the reader came from
public record PreviewState(
    Optional<BundleFiles> files,
    Place place,
    Selection selection,
    Optional<Map<String, String>> last,
    Optional<Comparison.Against> wanted,
    Trail trail) {
  private static final String SITES = "/conf.d/apim.conf";
  private static final String README = "README.md";
  private static final String EDITS = ".edits";
  private static final int MANY = 60;

  public static final PreviewState EMPTY =
      new PreviewState(
          Optional.empty(),
          Place.of("", Tab.TEXT),
          Selection.NONE,
          Optional.empty(),
          Optional.empty(),
          Trail.NONE);

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
    boolean stays = now.part(path()).isPresent() && !stoodIn();
    PreviewState shown =
        new PreviewState(
            Optional.of(now),
            stays ? place : Place.of(standIn(now, next), tab()),
            selection,
            last,
            wanted,
            trail);
    return files
        .flatMap(before -> attached(before, now))
        .map(path -> shown.to(Place.of(path, Tab.CHANGES)))
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
            now.parts().stream().filter(part -> part.path().endsWith(name) && belongs(part, next)))
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
  private PreviewState to(Place next) {
    return next.isAt(place) ? this : at(next, trail.leaving(place));
  }

  private PreviewState at(Place next, Trail along) {
    return new PreviewState(files, next, selection, last, wanted, along);
  }

  public PreviewState opening(String next) {
    return to(Place.of(next, tab()));
  }

  public PreviewState looking(Tab next) {
    return to(Place.of(path(), next));
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

  private boolean isThere(Place one) {
    return files.flatMap(all -> all.part(one.path())).isPresent();
  }

  public PreviewState comparing(Comparison.Against next) {
    return new PreviewState(files, place, selection, last, Optional.of(next), trail);
  }

  /// Private keys are not kept, whoever hands them in.
  public PreviewState exported(Map<String, String> texts) {
    Map<String, String> shown =
        texts.entrySet().stream()
            .filter(file -> !file.getKey().endsWith(".key") && !file.getKey().endsWith(".pass"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    return new PreviewState(files, place, selection, Optional.of(shown), wanted, trail);
  }

  /// Another selection, made in the preview itself: it marks other lines of the open file.
  public PreviewState marking(Selection next) {
    return new PreviewState(files, place, next, last, wanted, trail);
  }

  /// Another selection, with the snapshot in which it was made, from elsewhere.
  public PreviewState following(Snapshot snapshot, Selection next) {
    return with(snapshot, next).selecting(next);
  }

  /// Follows the selection to a file of its own, unless the open one is. Only files that belong to
  /// what is selected are looked into.
  public PreviewState selecting(Selection next) {
    PreviewState selected = marking(next);
    if (next.isEmpty() || next.equals(selection) || part().map(selected::mayStay).orElse(false)) {
      return selected;
    }
    List<Part> own =
        files.stream()
            .flatMap(all -> all.parts().stream())
            .filter(selected::belongs)
            .sorted(Comparator.comparingInt(PreviewState::interest).reversed())
            .toList();
    return own.stream()
        .filter(selected::concerns)
        .findFirst()
        .or(() -> own.stream().findFirst())
        .map(part -> selected.opening(part.path()))
        .orElse(selected);
  }

  /// Whether a file need not give way to another. What is alone has a file of its own, though it
  /// shows in others too.
  private boolean mayStay(Part open) {
    return belongs(open) || (selection.refs().size() > 1 && concerns(open));
  }

  // What an architect looks for first: the configuration, then what is done with it.
  private static int interest(Part part) {
    if (part.onlyExported()) {
      return 0;
    }
    return switch (Language.of(part.path())) {
      case NGINX, TOML -> 2;
      case MARKDOWN, SHELL, JSON, XML, PEM, CHECKSUMS, TEXT -> 1;
    };
  }

  /// Whether a file as a whole belongs to what is selected, or to what that is part of.
  boolean belongs(Part part) {
    return belongs(part, selection);
  }

  private static boolean belongs(Part part, Selection selection) {
    for (Ref own : part.refs()) {
      for (Ref selected : selection.refs()) {
        if (own.isWithin(selected) || selected.isWithin(own)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean concerns(Part part) {
    return part.artifact().lines().stream().anyMatch(line -> FileText.comesFrom(line, selection));
  }

  /// Whether the open file takes longer to work out than a frame lasts, so that it waits until
  /// nobody types: the checksums of hundreds of files, the drawing of hundreds of boxes.
  public boolean waits() {
    return (path().equals("MANIFEST.sha256") || path().equals("diagram.svg"))
        && files.map(all -> all.parts().size() > MANY).orElse(false);
  }

  public Set<String> ofSelection() {
    return files.stream()
        .flatMap(all -> all.parts().stream())
        .filter(this::belongs)
        .map(Part::path)
        .collect(Collectors.toUnmodifiableSet());
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
    return original().isPresent()
        ? wanted.orElse(Comparison.Against.CUSTOMER)
        : Comparison.Against.LAST_EXPORT;
  }

  /// The customer's own file behind the open one.
  public Optional<String> original() {
    return files.flatMap(all -> all.original(path()));
  }

  public Comparison comparison() {
    Optional<Part> open = part();
    if (open.isEmpty()) {
      return Comparison.NONE;
    }
    return switch (against()) {
      case CUSTOMER -> Comparison.of(path(), original().orElse(""), open.get().artifact().text());
      case LAST_EXPORT -> sinceExport(open.get());
    };
  }

  private Comparison sinceExport(Part open) {
    if (open.onlyExported()) {
      return Comparison.told(
          "Keys, certificates and requests are made anew by each export; there is nothing to"
              + " compare before it.");
    }
    if (last.isEmpty()) {
      return Comparison.told(
          "This design has not been exported yet. Once it is, the lines that have changed since"
              + " show here.");
    }
    String before = last.get().get(path());
    return before == null
        ? Comparison.told("This file was not in the last export.")
        : Comparison.of(path(), before, open.artifact().text());
  }

  /// Whether a file is not as the last export had it; false where none is known.
  public boolean differs(Part part) {
    return last.isPresent()
        && !part.onlyExported()
        && !part.artifact().text().equals(last.get().get(part.path()));
  }
}
