package apim.designer.validation;

import apim.designer.deployment.UpstreamServer;
import java.util.List;
import java.util.stream.Collectors;

/// Parts of sentences.
final class Phrase {
  /// More than anybody reads in a sentence.
  private static final int MANY = 12;

  /// How many of those are named.
  private static final int NAMED = 10;

  private Phrase() {}

  /// `a`, `a and b`, `a, b and c`; of many the first, and how many more there are.
  static String list(List<?> words) {
    if (words.size() < 2) {
      return words.isEmpty() ? "nothing" : words.getFirst().toString();
    }
    if (words.size() > MANY) {
      return words.subList(0, NAMED).stream()
          .map(Object::toString)
          .collect(Collectors.joining(", ", "", " and " + (words.size() - NAMED) + " more"));
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
