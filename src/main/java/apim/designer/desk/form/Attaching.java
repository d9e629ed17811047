package apim.designer.desk.form;

import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.project.ChosenFile;
import apim.designer.topology.FileName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Files on their way into a design.
final class Attaching {
  private Attaching() {}

  /// A name for `chosen` under which no other file of the design is lost.
  ///
  /// @param own the name that the same subject has for its file now; it may be written over
  static FileName name(Design design, ChosenFile chosen, Optional<FileName> own) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> numbered(chosen.name(), i))
        .filter(name -> isAlone(design, name, own) || isFree(design.attachments(), name, chosen))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isAlone(Design design, FileName name, Optional<FileName> own) {
    return own.filter(name::equals).isPresent() && uses(design, name) == 1;
  }

  // Many file systems take names for equal that differ in case only.
  private static boolean isFree(Attachments all, FileName name, ChosenFile chosen) {
    return all.texts().entrySet().stream()
        .filter(entry -> entry.getKey().value().equalsIgnoreCase(name.value()))
        .allMatch(entry -> entry.getKey().equals(name) && entry.getValue().equals(chosen.text()));
  }

  private static FileName numbered(FileName name, int number) {
    if (number == 1) {
      return name;
    }
    int dot = name.value().lastIndexOf('.');
    int end = dot > 0 ? dot : name.value().length();
    String ending = "-" + number + name.value().substring(end);
    int room = Math.max(1, 100 - ending.length());
    return new FileName(
        name.value().substring(0, Math.min(end, room))
            + ending.substring(0, Math.min(ending.length(), 99)));
  }

  private static long uses(Design design, FileName name) {
    return design.topology().files().filter(name::equals).count();
  }

  /// What is asked for when a file is chosen.
  ///
  /// @param endings of file names, without the dot
  record Wish(String question, List<String> endings) {
    Wish {
      endings = List.copyOf(endings);
    }
  }

  /// The row of a file that something can do without.
  ///
  /// @param empty what to do, where there is none
  /// @param naming makes the edit that names a file, or none
  static Property row(
      Design design,
      Property.Title title,
      Optional<FileName> now,
      String empty,
      Wish wish,
      Function<Optional<FileName>, Edit> naming) {
    return new Property.Attachment(
        title,
        now.map(FileName::value).orElse(""),
        now.map(file -> detail(design, file)).orElse(empty),
        wish.question(),
        wish.endings(),
        chosen -> attach(design, chosen, now, naming),
        now.map(_ -> naming.apply(Optional.empty())));
  }

  private static Edit attach(
      Design design,
      ChosenFile chosen,
      Optional<FileName> now,
      Function<Optional<FileName>, Edit> naming) {
    FileName name = name(design, chosen, now);
    return new Edit.Together(
        "Attach " + name,
        List.of(new Edit.Attach(name, chosen.text()), naming.apply(Optional.of(name))));
  }

  /// What is known of a file that a design names.
  static String detail(Design design, FileName file) {
    return design
        .attachments()
        .text(file)
        .map(text -> size(text.getBytes(StandardCharsets.UTF_8).length))
        .orElse("Not here yet; choose or drop it.");
  }

  private static String size(int bytes) {
    return bytes < 1024 ? bytes + " bytes" : (bytes + 512) / 1024 + " kB";
  }
}
