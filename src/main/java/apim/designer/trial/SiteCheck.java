package apim.designer.trial;

import apim.designer.deployment.VirtualHost;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// One expectation of a site, put to the test.
@FunctionalInterface
interface SiteCheck {
  /// What every site is tried for.
  List<SiteCheck> ALL =
      List.of(
          FrontDoor::tls,
          FrontDoor::unknownHost,
          FrontDoor::redirect,
          Passage::headers,
          ClosedDoors::closedPaths,
          Passage::version,
          Passage::webSocket,
          Passage::events,
          Passage::sizes);

  /// What came of it; empty where the design expects nothing of the kind.
  Optional<Observation> of(Stage stage, VirtualHost host) throws IOException;
}
