package apim.designer.nginx;

/// The table of nginx directives.
public final class Directives {
  static Directives standard() {
    return new Directives();
  }

  boolean can(Target target, Capability capability) {
    return target.edition() == Edition.PLUS && !capability.row().isEmpty();
  }
}
