package apim.designer.desk.files;

import apim.designer.bundle.BundleTexts;
import apim.designer.desk.Desk;
import apim.designer.disk.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Asks for a bundle to compare with, and reads it.
public record OtherBundle(Desk desk, Consumer<EarlierTexts> chosen) {
  public void askForZip() {
    desk.ask("The bundle to compare with", List.of("zip")).ifPresent(this::read);
  }

  public void askForFolder() {
    desk.askFolder("The folder of the bundle to compare with").ifPresent(this::read);
  }

  private void read(Path bundle) {
    try {
      String name = String.valueOf(bundle.getFileName());
      chosen.accept(new EarlierTexts(name, BundleTexts.read(bundle).texts()));
      desk.say("Compared with " + name);
    } catch (IOException unreadable) {
      desk.say(Shown.of(bundle) + " is no bundle of this designer");
    }
  }
}
