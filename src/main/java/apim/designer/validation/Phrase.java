package apim.designer.validation;

import apim.designer.deployment.UpstreamServer;
import java.util.List;
import java.util.stream.Collectors;

/// Parts of sentences.
final class Phrase {
  private Phrase() {}

  /// `a`, `a and b`, `a, b and c`.
  static String list(List<?> words) {
    if (words.size() < 2) {
      return words.isEmpty() ? "nothing" : words.getFirst().toString();
    }
    return words.subList(0, words.size() - 1).stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", "", " and " + words.getLast()));
  }

  static String nodes(List<UpstreamServer> servers) {
    return list(servers.stream().map(server -> server.server().id()).distinct().toList());
  }

  static String capitalised(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
