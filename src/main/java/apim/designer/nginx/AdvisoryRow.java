package apim.designer.nginx;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// A line of the table of advisories, which says where it stands when it cannot be read.
record AdvisoryRow(int number, List<String> cells) {
  private static final int ADVISORY = 7;

  static AdvisoryRow of(int number, String line) {
    return new AdvisoryRow(number, List.of(line.split("\t", -1)));
  }

  /// Whether it is one of the two lines about the table itself.
  boolean isAbout(String name) {
    return cells.size() == 2 && cells.getFirst().equals(name);
  }

  LocalDate day() {
    return cell(1, LocalDate::parse);
  }

  Version version() {
    return cell(1, Version::of);
  }

  Advisory advisory() {
    if (cells.size() != ADVISORY) {
      throw refusal("an advisory has " + ADVISORY + " cells, and here are " + cells.size());
    }
    return new Advisory(
        cell(0, AdvisoryRow::cve),
        cell(1, AdvisoryRow::severity),
        cell(2, text -> each(text, AdvisoryRow::span)),
        cell(3, text -> each(text, Version::of)),
        cell(4, AdvisoryRow::trigger),
        cell(5, AdvisoryRow::words),
        cell(6, AdvisoryRow::words));
  }

  IllegalStateException refusal(String fault) {
    return new IllegalStateException(placed(fault));
  }

  private String placed(String fault) {
    return "advisories.tsv, line " + number + ": " + fault;
  }

  private <T> T cell(int at, Function<String, T> read) {
    try {
      return read.apply(cells.get(at));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalStateException(placed(e.getMessage() + ", not '" + cells.get(at) + "'"), e);
    }
  }

  private static <T> List<T> each(String text, Function<String, T> read) {
    return Stream.of(text.split(", ", -1)).map(read).toList();
  }

  private static String cve(String text) {
    return only(text, "CVE-\\d{4}-\\d{4,}", "the number of an advisory has the form CVE-2026-1642");
  }

  private static String words(String text) {
    return only(text, ".+", "a cell says something");
  }

  private static String only(String text, String form, String fault) {
    if (!text.matches(form)) {
      throw new IllegalArgumentException(fault);
    }
    return text;
  }

  private static Advisory.Severity severity(String text) {
    return Stream.of(Advisory.Severity.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a severity is major, medium or low"));
  }

  private static Trigger trigger(String text) {
    return Trigger.of(text)
        .orElseThrow(() -> new IllegalArgumentException("a trigger is one that Trigger lists"));
  }

  /// `1.3.0-1.29.4`, or one version.
  private static Advisory.Span span(String text) {
    String[] ends = text.split("-", 2);
    Version first = Version.of(ends[0]);
    Version last = ends.length == 1 ? first : Version.of(ends[1]);
    if (!last.isAtLeast(first)) {
      throw new IllegalArgumentException("versions are written from the first to the last");
    }
    return new Advisory.Span(first, last);
  }
}
