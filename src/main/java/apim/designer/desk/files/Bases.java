package apim.designer.desk.files;

import apim.designer.bundle.BundleTexts;
import apim.designer.bundle.Part;
import java.util.Optional;

/// What the files are compared with.
///
/// @param last the last export of this design; empty where none is known
/// @param trouble why the last export cannot be compared with, though there was one; or empty
/// @param chosen the bundle that the architect chose
/// @param wanted what the architect chose to compare with
public record Bases(
    Optional<EarlierTexts> last,
    String trouble,
    Optional<EarlierTexts> chosen,
    Optional<Comparison.Against> wanted) {
  static final Bases NONE = new Bases(Optional.empty(), "", Optional.empty(), Optional.empty());

  Bases wanting(Comparison.Against next) {
    return new Bases(last, trouble, chosen, Optional.of(next));
  }

  Bases withLast(Optional<EarlierTexts> export, String why) {
    return new Bases(export, why, chosen, wanted);
  }

  /// With a bundle that the architect chose, and compares with from now on.
  Bases choosing(EarlierTexts bundle) {
    return new Bases(last, trouble, Optional.of(bundle), Optional.of(Comparison.Against.BUNDLE));
  }

  /// What a file is compared with.
  ///
  /// @param customers whether there is a customer's file that it is made from
  Comparison.Against against(boolean customers) {
    Comparison.Against usual =
        customers ? Comparison.Against.CUSTOMER : Comparison.Against.LAST_EXPORT;
    return wanted.filter(one -> one != Comparison.Against.CUSTOMER || customers).orElse(usual);
  }

  /// The bundle by which files differ or are gone.
  Optional<EarlierTexts> bundle() {
    return wanted.equals(Optional.of(Comparison.Against.BUNDLE)) ? chosen : last;
  }

  Optional<EarlierTexts> bundle(Comparison.Against against) {
    return switch (against) {
      case LAST_EXPORT -> last;
      case BUNDLE -> chosen;
      case CUSTOMER -> Optional.empty();
    };
  }

  /// @param part the open file as it is made now; empty where it is not made any more
  /// @param original the customer's file that it is made from
  Comparison comparison(String path, Optional<Part> part, Optional<String> original) {
    Comparison.Against against = against(original.isPresent());
    if (against == Comparison.Against.CUSTOMER) {
      return part.map(open -> Comparison.of(path, original.orElse(""), open.artifact().text()))
          .orElse(Comparison.NONE);
    }
    Optional<EarlierTexts> bundle = bundle(against);
    Optional<String> before = bundle.flatMap(one -> one.text(path));
    if (part.isEmpty()) {
      return before.map(text -> Comparison.gone(path, text)).orElse(Comparison.NONE);
    }
    if (part.get().onlyExported()) {
      return Comparison.told(
          "Keys, certificates and requests are made anew by each export; there is nothing to"
              + " compare before it.");
    }
    if (bundle.isEmpty()) {
      return Comparison.told(unknown());
    }
    return before
        .map(text -> Comparison.of(path, text, comparable(part.get())))
        .orElseGet(() -> Comparison.told(missing(against, bundle.get())));
  }

  private String unknown() {
    return trouble.isEmpty()
        ? "This design has not been exported yet. Once it is, the lines that have changed since"
            + " show here."
        : trouble + " Compare with a bundle… takes another one.";
  }

  private static String missing(Comparison.Against against, EarlierTexts bundle) {
    return against == Comparison.Against.BUNDLE
        ? "This file is not in " + bundle.name() + "."
        : "This file was not in the last export.";
  }

  private static String comparable(Part part) {
    return BundleTexts.comparable(part.path(), part.artifact().text());
  }

  /// Whether a file is not as the bundle has it; false where none is known.
  boolean differs(Part part) {
    return !part.onlyExported()
        && bundle()
            .filter(one -> !one.text(part.path()).equals(Optional.of(comparable(part))))
            .isPresent();
  }
}
