package apim.designer.desk.tree;

import apim.designer.design.Tier;

/// The captions of the outline, in their order.
enum Caption {
  INTERNET(Tier.INTERNET.caption()),
  LOAD_BALANCING(Tier.LOAD_BALANCING.caption()),
  API_MANAGER(Tier.API_MANAGER.caption()),
  DATA(Tier.DATA.caption()),
  ZONES("Zones"),
  NOTES("Notes"),
  LINKS("Links");

  private final String words;

  Caption(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
