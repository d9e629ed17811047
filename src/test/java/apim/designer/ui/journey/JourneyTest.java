package apim.designer.ui.journey;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
final class JourneyTest {
  @TempDir Path folder;

  @Test
  void fromATemplateToABundle() throws Exception {
    new Journey(folder).goes();
  }
}
