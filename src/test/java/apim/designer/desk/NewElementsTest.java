package apim.designer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.catalog.Catalog;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.External;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewElementsTest {
  @Test
  void aNewDesignIsForTheNewestReleaseAndHasNoFinding() {
    Design design = NewElements.design();
    assertEquals(Catalog.standard().releases().getLast(), design.topology().apim().release());
    assertEquals(List.of(), Outcome.of(design, LocalDate.of(2026, 6, 1)).findings());
  }

  @Test
  void whatIsAddedTwiceHasAnIdOfItsOwn() {
    Design design = NewElements.design();
    Design one =
        design.mapTopology(drawn -> drawn.with(NewElements.node(design, Profile.ALL_IN_ONE)));
    assertEquals("apim-1", one.topology().nodes().getFirst().id().value());
    assertEquals("apim-2", NewElements.node(one, Profile.ALL_IN_ONE).id().value());
    assertEquals("gateway-1", NewElements.node(one, Profile.GATEWAY).id().value());
  }

  @Test
  void aKeyManagerOutsideIsToldFromANodeOfThatProfile() {
    Design design = NewElements.design();
    External first = NewElements.external(design, External.Kind.KEY_MANAGER);
    assertEquals("external-key-manager", first.id().value());
    assertEquals("External key manager", first.label().value());
    assertEquals(External.Details.NONE, first.details());
    External second =
        NewElements.external(
            design.mapTopology(drawn -> drawn.with(first)), External.Kind.KEY_MANAGER);
    assertEquals("external-key-manager-2", second.id().value());
    assertEquals("External key manager 2", second.label().value());
  }
}
