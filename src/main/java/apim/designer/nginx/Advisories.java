package apim.designer.nginx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The known faults of open-source nginx, as its makers list them (`advisories.tsv`).
///
/// @param taken the day of which the list is
/// @param stable the newest stable version on that day
public record Advisories(LocalDate taken, Version stable, List<Advisory> all) {
  private static final Advisories STANDARD = read();

  public Advisories {
    all = List.copyOf(all);
  }

  public static Advisories standard() {
    return STANDARD;
  }

  /// Those that are about a version with a configuration that has `triggers`.
  public List<Advisory> about(Version version, Set<Trigger> triggers) {
    return all.stream()
        .filter(one -> triggers.contains(one.trigger()) && one.affects(version))
        .toList();
  }

  /// The smallest version from `version` on that no advisory is about; empty where every one that is
  /// known here has a fault that is not repaired. It is of the same branch, if that was repaired.
  ///
  /// @param triggers what a configuration has that is written for a version
  public Optional<Version> smallestRepaired(
      Version version, Function<Version, Set<Trigger>> triggers) {
    return Stream.concat(all.stream().flatMap(one -> one.repaired().stream()), Stream.of(stable))
        .filter(other -> other.isAtLeast(version))
        .distinct()
        .sorted()
        .filter(other -> about(other, triggers.apply(other)).isEmpty())
        .findFirst();
  }

  /// Reads a table; throws IllegalStateException that names the line where it is no table.
  static Advisories of(List<String> lines) {
    Optional<LocalDate> taken = Optional.empty();
    Optional<Version> stable = Optional.empty();
    List<Advisory> all = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).isEmpty() || lines.get(at).startsWith("#")) {
        continue;
      }
      AdvisoryRow row = AdvisoryRow.of(at + 1, lines.get(at));
      if (row.isAbout("taken")) {
        taken = Optional.of(row.day());
      } else if (row.isAbout("stable")) {
        stable = Optional.of(row.version());
      } else {
        Advisory advisory = row.advisory();
        if (!numbers.add(advisory.cve())) {
          throw row.refusal(advisory.cve() + " is there twice");
        }
        all.add(advisory);
      }
    }
    return new Advisories(
        taken.orElseThrow(() -> new IllegalStateException("advisories.tsv does not say its day")),
        stable.orElseThrow(
            () -> new IllegalStateException("advisories.tsv does not say what is stable")),
        all);
  }

  private static Advisories read() {
    try (InputStream stream =
            Objects.requireNonNull(
                Advisories.class.getResourceAsStream("advisories.tsv"), "advisories.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return of(reader.readAllLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
