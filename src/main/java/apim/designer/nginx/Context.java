package apim.designer.nginx;

import java.util.Arrays;
import java.util.Optional;

/// The block in which a directive stands; `MAIN` is the file itself.
public enum Context {
  MAIN("main"),
  EVENTS("events"),
  HTTP("http"),
  UPSTREAM("upstream"),
  SERVER("server"),
  LOCATION("location"),
  IF_IN_SERVER("server-if"),
  IF_IN_LOCATION("location-if"),
  LIMIT_EXCEPT("limit_except"),
  STREAM("stream"),
  STREAM_UPSTREAM("stream-upstream"),
  STREAM_SERVER("stream-server"),
  MAIL("mail"),
  MAIL_SERVER("mail-server"),
  /// A block whose contents are data, such as `map`, `geo` or `types`.
  FREE("free");

  private final String id;

  Context(String id) {
    this.id = id;
  }

  /// The word for it in the table of directives.
  String id() {
    return id;
  }

  /// The context inside a block of this one; FREE for blocks of data and unknown ones.
  Context inside(String block) {
    return switch (this) {
      case MAIN ->
          switch (block) {
            case "events" -> EVENTS;
            case "http" -> HTTP;
            case "stream" -> STREAM;
            case "mail" -> MAIL;
            default -> FREE;
          };
      case HTTP ->
          switch (block) {
            case "server" -> SERVER;
            case "upstream" -> UPSTREAM;
            default -> FREE;
          };
      case SERVER ->
          switch (block) {
            case "location" -> LOCATION;
            case "if" -> IF_IN_SERVER;
            default -> FREE;
          };
      case LOCATION ->
          switch (block) {
            case "location" -> LOCATION;
            case "if" -> IF_IN_LOCATION;
            case "limit_except" -> LIMIT_EXCEPT;
            default -> FREE;
          };
      case STREAM ->
          switch (block) {
            case "server" -> STREAM_SERVER;
            case "upstream" -> STREAM_UPSTREAM;
            default -> FREE;
          };
      case MAIL -> block.equals("server") ? MAIL_SERVER : FREE;
      case EVENTS,
          UPSTREAM,
          IF_IN_SERVER,
          IF_IN_LOCATION,
          LIMIT_EXCEPT,
          STREAM_UPSTREAM,
          STREAM_SERVER,
          MAIL_SERVER,
          FREE ->
          FREE;
    };
  }

  /// As a message says it.
  String shown() {
    return switch (this) {
      case MAIN -> "the top level of the file";
      case IF_IN_SERVER -> "\"if\" in \"server\"";
      case IF_IN_LOCATION -> "\"if\" in \"location\"";
      case STREAM_UPSTREAM -> "\"upstream\" in \"stream\"";
      case STREAM_SERVER -> "\"server\" in \"stream\"";
      case MAIL_SERVER -> "\"server\" in \"mail\"";
      case FREE -> "a block of data";
      case EVENTS, HTTP, UPSTREAM, SERVER, LOCATION, LIMIT_EXCEPT, STREAM, MAIL -> "\"" + id + "\"";
    };
  }

  static Optional<Context> of(String id) {
    return Arrays.stream(values()).filter(context -> context.id.equals(id)).findFirst();
  }
}
