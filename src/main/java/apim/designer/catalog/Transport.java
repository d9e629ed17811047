package apim.designer.catalog;

/// What is spoken on a port.
public enum Transport {
  HTTP("http", true),
  HTTPS("https", true),
  WS("ws", true),
  WSS("wss", true),
  /// Bytes of a protocol of its own, such as AMQP: never behind an HTTP load balancer.
  TCP("tcp", false),
  /// The same inside TLS.
  TLS_TCP("tls-tcp", false);

  private final String id;
  private final boolean balancedAsHttp;

  Transport(String id, boolean balancedAsHttp) {
    this.id = id;
    this.balancedAsHttp = balancedAsHttp;
  }

  /// As it is written in a release's file.
  public String id() {
    return id;
  }

  /// Whether an HTTP load balancer can stand in front.
  public boolean balancedAsHttp() {
    return balancedAsHttp;
  }
}
