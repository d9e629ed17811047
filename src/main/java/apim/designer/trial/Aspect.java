package apim.designer.trial;

/// What of a load balancer or a site an expectation is about.
public enum Aspect {
  PROGRAM("program"),
  START("start"),
  TLS("TLS and names"),
  UNKNOWN_HOST("unknown hosts"),
  REDIRECT("redirect"),
  HEADERS("forwarded headers"),
  CLOSED_PATHS("closed paths"),
  HEALTH("version service"),
  LOGINS("logins"),
  BALANCE("balance"),
  WEBSOCKET("WebSocket"),
  EVENTS("events"),
  SIZES("large requests"),
  NODE_STOPS("a node stops"),
  SESSIONS_KEPT("sessions of other nodes"),
  NODE_HANGS("a node hangs"),
  NODE_RETURNS("a node returns");

  private final String words;

  Aspect(String words) {
    this.words = words;
  }

  /// As a report names it.
  public String words() {
    return words;
  }
}
