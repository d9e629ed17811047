package apim.designer.discovery.lint;

import apim.designer.nginx.Statement;
import apim.designer.validation.Severity;
import java.util.function.Function;
import java.util.stream.Stream;

/// A check and how its faults are found in a configuration of nginx.
record NginxCheck(Check check, Function<NginxView, Stream<Hit>> hits) {
  /// A fault where it stands.
  record Hit(Statement at, String message) {}

  static NginxCheck error(
      String id, String effect, String remedy, String source, Function<NginxView, Stream<Hit>> in) {
    return new NginxCheck(new Check(id, Severity.ERROR, effect, remedy, source), in);
  }

  static NginxCheck warning(
      String id, String effect, String remedy, String source, Function<NginxView, Stream<Hit>> in) {
    return new NginxCheck(new Check(id, Severity.WARNING, effect, remedy, source), in);
  }

  static NginxCheck advice(
      String id, String effect, String remedy, String source, Function<NginxView, Stream<Hit>> in) {
    return new NginxCheck(new Check(id, Severity.ADVICE, effect, remedy, source), in);
  }
}
