package apim.designer.nginx;

import java.util.Optional;

/// From which version to which version each edition of nginx has something. No first version: the
/// edition never had it. No last version: it is still there.
record Availability(
    Optional<Version> firstOpenSource,
    Optional<Version> firstPlus,
    Optional<Version> last,
    Optional<Version> deprecated) {

  boolean covers(Target target) {
    Optional<Version> first = first(target);
    return first.isPresent()
        && target.core().isAtLeast(first.get())
        && (last.isEmpty() || last.get().isAtLeast(target.core()));
  }

  boolean isDeprecatedIn(Target target) {
    return deprecated.filter(target.core()::isAtLeast).isPresent();
  }

  /// Why `target` does not have it and which nginx does, as the end of a sentence.
  String missingIn(Target target) {
    Optional<Version> first = first(target);
    if (last.filter(version -> target.core().compareTo(version) > 0).isPresent()) {
      return "nginx " + last.get() + " was the last to have it";
    }
    if (target.edition() == Edition.OPEN_SOURCE && first.isEmpty()) {
      return "only NGINX Plus has it";
    }
    String since = first.map(version -> "nginx has it from " + version).orElse("no nginx has it");
    return target.edition() == Edition.OPEN_SOURCE && !firstPlus.equals(firstOpenSource)
        ? since + ", and NGINX Plus before that"
        : since;
  }

  private Optional<Version> first(Target target) {
    return switch (target.edition()) {
      case OPEN_SOURCE -> firstOpenSource;
      case PLUS -> firstPlus;
    };
  }
}
