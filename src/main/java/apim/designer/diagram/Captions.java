package apim.designer.diagram;

import apim.designer.topology.External;
import apim.designer.topology.Profile;

/// What profiles and outside elements are called on their cards, and wherever else they are read.
public final class Captions {
  private Captions() {}

  public static String of(Profile profile) {
    return switch (profile) {
      case ALL_IN_ONE -> "All-in-one";
      case PUBLISHER -> "Publisher";
      case DEVPORTAL -> "Developer portal";
      case KEY_MANAGER -> "Key manager";
      case GATEWAY -> "Gateway";
      case GATEWAY_MANAGER -> "Gateway manager";
      case TRAFFIC_MANAGER -> "Traffic manager";
      case CONTROL_PLANE -> "Control plane";
    };
  }

  public static String of(External.Kind kind) {
    return switch (kind) {
      case CLIENTS -> "Clients";
      case DATABASE -> "Database";
      case SHARED_FILE_SYSTEM -> "Shared file system";
      case OUTER_PROXY -> "Outer proxy";
      case KEY_MANAGER -> "External key manager";
    };
  }
}
