package breach.attic;

import breach.design.Manners;

/// A room that is not on the plan.
public final class Trunk {
  Object inside() {
    return new Manners();
  }
}
