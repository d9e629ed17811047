package apim.designer.desk.files;

import apim.designer.bundle.Part;
import apim.designer.desk.Selection;
import apim.designer.session.Snapshot;
import apim.designer.topology.Ref;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The files of the bundle, which of them is open, and how it is looked at.
///
/// @param files empty until the first snapshot
/// @param path of the open file
/// @param last the texts of the last export by their paths; empty where none is known
/// @param wanted what the architect chose to compare with
public record PreviewState(
    Optional<BundleFiles> files,
    String path,
    Selection selection,
    Tab tab,
    Optional<Map<String, String>> last,
    Optional<Comparison.Against> wanted) {
  private static final String SITES = "/conf.d/apim.conf";
  private static final String README = "README.md";
  private static final int MANY = 60;

  public static final PreviewState EMPTY =
      new PreviewState(
          Optional.empty(), "", Selection.NONE, Tab.TEXT, Optional.empty(), Optional.empty());

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

  public PreviewState with(Snapshot snapshot) {
    BundleFiles now =
        files.map(before -> before.next(snapshot)).orElseGet(() -> BundleFiles.of(snapshot));
    return new PreviewState(
        Optional.of(now),
        now.part(path).isPresent() && !stoodIn() ? path : first(now),
        selection,
        tab,
        last,
        wanted);
  }

  /// Whether the README is open only because nothing else was there, as on an empty canvas.
  private boolean stoodIn() {
    return path.equals(README) && files.map(before -> first(before).equals(README)).orElse(true);
  }

  /// What the architect is here for: the sites of the first load balancer.
  private static String first(BundleFiles files) {
    return files.parts().stream()
        .map(Part::path)
        .filter(path -> path.endsWith(SITES))
        .findFirst()
        .orElse(README);
  }

  public PreviewState opening(String next) {
    return new PreviewState(files, next, selection, tab, last, wanted);
  }

  public PreviewState looking(Tab next) {
    return new PreviewState(files, path, selection, next, last, wanted);
  }

  public PreviewState comparing(Comparison.Against next) {
    return new PreviewState(files, path, selection, tab, last, Optional.of(next));
  }

  /// Private keys are not kept, whoever hands them in.
  public PreviewState exported(Map<String, String> texts) {
    Map<String, String> shown =
        texts.entrySet().stream()
            .filter(file -> !file.getKey().endsWith(".key") && !file.getKey().endsWith(".pass"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    return new PreviewState(files, path, selection, tab, Optional.of(shown), wanted);
  }

  /// Follows the selection: to a file that comes from it, unless the open one does. Only files that
  /// belong to what is selected are looked into.
  public PreviewState selecting(Selection next) {
    PreviewState selected = new PreviewState(files, path, next, tab, last, wanted);
    if (next.isEmpty() || next.equals(selection) || part().map(selected::mayStay).orElse(false)) {
      return selected;
    }
    return files.stream()
        .flatMap(all -> all.parts().stream())
        .filter(selected::belongs)
        .sorted(Comparator.comparingInt(PreviewState::interest).reversed())
        .filter(selected::concerns)
        .findFirst()
        .map(part -> selected.opening(part.path()))
        .orElse(selected);
  }

  /// Whether a file need not give way to another. A site has a file of its own, though it shows in
  /// those of its nodes too.
  private boolean mayStay(Part open) {
    boolean site = selection.refs().stream().anyMatch(ref -> !(ref instanceof Ref.OfElement));
    return concerns(open) && (!site || belongs(open));
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
    return (path.equals("MANIFEST.sha256") || path.equals("diagram.svg"))
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
    return files.flatMap(all -> all.part(path));
  }

  /// The text of the open file.
  public Optional<FileText> text() {
    return files.flatMap(
        all ->
            all.part(path)
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
    return files.flatMap(all -> all.original(path));
  }

  public Comparison comparison() {
    Optional<Part> open = part();
    if (open.isEmpty()) {
      return Comparison.NONE;
    }
    return switch (against()) {
      case CUSTOMER -> Comparison.of(path, original().orElse(""), open.get().artifact().text());
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
    String before = last.get().get(path);
    return before == null
        ? Comparison.told("This file was not in the last export.")
        : Comparison.of(path, before, open.artifact().text());
  }

  /// Whether a file is not as the last export had it; false where none is known.
  public boolean differs(Part part) {
    return last.isPresent()
        && !part.onlyExported()
        && !part.artifact().text().equals(last.get().get(part.path()));
  }
}
