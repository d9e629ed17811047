package apim.designer.desk.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import apim.designer.project.Template;
import apim.designer.project.TemplateFamily;
import apim.designer.project.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TemplateShelfTest {
  private static final List<TemplateShelf> SHELVES = TemplateShelf.all();

  @Test
  void thereIsOneForEachFamily() {
    assertEquals(
        List.of(TemplateFamily.values()), SHELVES.stream().map(TemplateShelf::family).toList());
  }

  @Test
  void everyTemplateIsOfferedOnce() {
    assertEquals(
        Templates.all(),
        SHELVES.stream()
            .flatMap(shelf -> shelf.offers().stream())
            .map(TemplateShelf.Offer::template)
            .toList());
  }

  @Test
  void itIsSpokenOfInWholeSentences() {
    TemplateShelf.Offer first = SHELVES.getFirst().offers().getFirst();
    assertEquals(
        "Start from Pattern 0: all-in-one: One all-in-one node. For development, tests and"
            + " training, not for production. API-M 4.7.0 · 1 node.",
        first.spoken());
  }

  @Test
  void itsPictureIsTheDrawingOfTheDesignThatItBegins() {
    for (TemplateShelf shelf : SHELVES) {
      for (TemplateShelf.Offer offer : shelf.offers()) {
        Template template = offer.template();
        assertEquals(Templates.design(template.id()), offer.design());
        assertEquals(
            offer.design().topology().elements().size() - offer.design().topology().zones().size(),
            offer.drawing().boxes().size());
        assertFalse(offer.drawing().routes().isEmpty());
      }
    }
  }
}
