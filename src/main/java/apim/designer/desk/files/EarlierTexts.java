package apim.designer.desk.files;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a bundle said that was exported earlier.
///
/// @param name of its file or folder
/// @param texts by their paths, without private keys
public record EarlierTexts(String name, Map<String, String> texts) {
  /// Private keys are not kept, whoever hands them in.
  public EarlierTexts {
    texts =
        texts.entrySet().stream()
            .filter(file -> !file.getKey().endsWith(".key") && !file.getKey().endsWith(".pass"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  @Override
  public String toString() {
    return name;
  }
}
