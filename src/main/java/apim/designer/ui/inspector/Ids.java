package apim.designer.ui.inspector;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;

/// The way of an element to another id.
final class Ids {
  private Ids() {}

  static Property rename(Design design, ElementId id) {
    return new Property.Words(
        "Id",
        id.value(),
        "",
        text -> {
          ElementId next = new ElementId(text.strip());
          if (!next.equals(id) && design.topology().ids().anyMatch(next::equals)) {
            throw new IllegalArgumentException(
                next + " is taken by another element; choose an id that is free");
          }
          return new Edit.Rename(id, next);
        });
  }
}
