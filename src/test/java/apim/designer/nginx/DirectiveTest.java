package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DirectiveTest {
  private static final Origin SITE = Origin.of("lb-1/portals");

  private final Directive off = Directive.of("server_tokens", Argument.syntax("off"));

  @Test
  void onBehalfOfOthersItSaysTheSame() {
    Directive signed = off.withOrigin(SITE);
    assertEquals(SITE, signed.origin());
    assertEquals(Printer.print(List.of(off)), Printer.print(List.of(signed)));
  }

  @Test
  void withOneMoreWordItSaysWhatItWouldHaveSaidAtOnce() {
    Argument quoted = Argument.text("a b");
    Directive whole = new Directive("add_header", List.of(Argument.syntax("X-A"), quoted), SITE);
    Directive longer =
        Directive.of("add_header", Argument.syntax("X-A")).withOrigin(SITE).and(quoted);
    assertEquals(whole, longer);
    assertEquals(Printer.print(List.of(whole)), Printer.print(List.of(longer)));
  }

  @Test
  void twoAreEqualThatSayTheSameOnBehalfOfTheSame() {
    Directive same = new Directive("server_tokens", List.of(Argument.syntax("off")), SITE);
    assertEquals(same, off.withOrigin(SITE));
    assertEquals(same.hashCode(), off.withOrigin(SITE).hashCode());
    assertNotEquals(same, off);
    assertNotEquals(off, Directive.of("server_tokens", Argument.syntax("on")));
    assertNotEquals(off, Directive.of("etag", Argument.syntax("off")));
  }

  @Test
  void aNameThatNginxCannotReadIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Directive.of("a\0b"));
  }
}
