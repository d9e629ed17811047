package apim.designer.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  @Test
  void hasOneRowForEachRuleInTheOrderOfTheBook() {
    List<String> lines = RuleBook.markdown().lines().toList();
    assertEquals(Rules.ALL.size() + 2, lines.size());
    for (int i = 0; i < Rules.ALL.size(); i++) {
      String row = lines.get(i + 2);
      assertTrue(row.startsWith("| `" + Rules.ALL.get(i).id() + "` | "), row);
      assertEquals(6, row.chars().filter(c -> c == '|').count(), row);
    }
  }

  @Test
  void isAlwaysTheSame() {
    assertEquals(RuleBook.markdown(), RuleBook.markdown());
    assertTrue(RuleBook.markdown().endsWith("|\n"));
  }
}
