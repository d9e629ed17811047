package apim.designer.validation;

import java.util.List;
import java.util.stream.Stream;

/// The rules on what attached deployment.toml files say.
final class FileRules {
  static final List<Rule> ALL = Stream.of(WrongFile.ALL).flatMap(List::stream).toList();

  private FileRules() {}
}
