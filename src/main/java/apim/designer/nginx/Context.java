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

  static Optional<Context> of(String id) {
    return Arrays.stream(values()).filter(context -> context.id.equals(id)).findFirst();
  }
}
