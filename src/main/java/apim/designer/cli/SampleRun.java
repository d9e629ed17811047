package apim.designer.cli;

import apim.designer.bundle.Issuance;
import apim.designer.bundle.Zip;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.validation.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// What the first command of the README does where there is no display: the designer's whole job
/// on a sample design.
public final class SampleRun {
  private static final String SAMPLE = "active-active";

  private SampleRun() {}

  /// Prints the sample's findings and writes `sample.zip` and `sample.svg` into `folder`.
  public static void run(Terminal terminal, Path folder) {
    Design design = Templates.design(SAMPLE);
    Outcome outcome = Outcome.of(design, terminal.today());
    String text = DesignFile.print(design, Optional.empty());
    for (Finding finding : outcome.findings()) {
      terminal
          .out()
          .println(finding.severity() + " " + finding.rule().id() + ": " + finding.message());
    }
    Path bundle = folder.resolve("sample.zip");
    Path picture = folder.resolve("sample.svg");
    Designs.writeWithFolders(
        bundle,
        Zip.of(outcome.bundle(text, Issuance.of(terminal.now(), terminal.random().get()))),
        true);
    Designs.writeWithFolders(picture, outcome.diagram().getBytes(StandardCharsets.UTF_8), false);
    terminal
        .out()
        .println(
            "The sample design '"
                + SAMPLE
                + "' is in "
                + bundle
                + ", its picture in "
                + picture
                + ".");
    terminal.out().flush();
  }
}
