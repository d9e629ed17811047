package apim.designer.validation;

import apim.designer.deployment.UpstreamServer;
import java.util.List;

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
    boolean tooMany = words.size() > MANY;
    int named = tooMany ? NAMED : words.size() - 1;
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < named; i++) {
      list.append(i == 0 ? "" : ", ").append(words.get(i));
    }
    return list.append(" and ")
        .append(tooMany ? words.size() - NAMED + " more" : words.getLast())
        .toString();
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
