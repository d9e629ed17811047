package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.project.DesignFile;
import apim.designer.project.Opened;
import apim.designer.topology.FileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;

/// The files of a design as this designer last read or wrote them; one that was not there has no
/// stamp. Paths are absolute.
record Stamps(Map<Path, Stamp> known) {
  static final Stamps NONE = new Stamps(Map.of());

  Stamps {
    known = Collections.unmodifiableMap(new TreeMap<>(known));
  }

  /// What was read from `file` or written to it. The stamps are of what is in memory: what others
  /// write between our read and now is a change.
  static Stamps of(Path designFile, Opened opened) {
    Path file = absolute(designFile);
    Map<Path, Stamp> stamps = new TreeMap<>();
    stamps.put(file, Stamp.of(opened.text()));
    for (FileName name : attached(opened.design())) {
      Path beside = DesignFile.attachment(file, name);
      Optional<String> text = opened.design().attachments().text(name);
      text.map(Stamp::of).or(() -> Stamp.of(beside)).ifPresent(stamp -> stamps.put(beside, stamp));
    }
    return new Stamps(stamps);
  }

  /// What became of the files of `design`, as it was last read from `file` or written to it.
  DiskChange change(Path designFile, Design design) {
    Path file = absolute(designFile);
    if (known.containsKey(file) && !Files.exists(file)) {
      return new DiskChange.Deleted(file);
    }
    SequencedSet<Path> files = new LinkedHashSet<>(List.of(file));
    attached(design).forEach(name -> files.add(DesignFile.attachment(file, name)));
    files.addAll(known.keySet());
    List<Path> changed = files.stream().filter(one -> !isKnown(one, Stamp.of(one))).toList();
    return changed.isEmpty() ? new DiskChange.Unchanged() : new DiskChange.Changed(changed);
  }

  private boolean isKnown(Path file, Optional<Stamp> now) {
    return Optional.ofNullable(known.get(file)).equals(now);
  }

  /// The files that a save of `design` in `file` as `text` would overwrite though they hold what
  /// this designer neither read nor wrote.
  List<Path> foreign(Path designFile, Design design, String text) {
    Path file = absolute(designFile);
    List<Path> foreign = new ArrayList<>();
    if (isForeign(file, text)) {
      foreign.add(file);
    }
    design
        .attachments()
        .texts()
        .forEach(
            (name, content) -> {
              if (isForeign(DesignFile.attachment(file, name), content)) {
                foreign.add(DesignFile.attachment(file, name));
              }
            });
    return foreign;
  }

  private boolean isForeign(Path file, String text) {
    Optional<Stamp> now = Stamp.of(file);
    return Files.isRegularFile(file)
        && !now.equals(Optional.of(Stamp.of(text)))
        && (now.isEmpty() || !isKnown(file, now));
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static SequencedSet<FileName> attached(Design design) {
    SequencedSet<FileName> names = new LinkedHashSet<>(design.attachments().texts().keySet());
    design.topology().files().forEach(names::add);
    return names;
  }
}
