package apim.designer.session;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.EarlierBundle;
import apim.designer.bundle.Issuance;
import apim.designer.bundle.Mode;
import apim.designer.bundle.Zip;
import apim.designer.disk.WholeFile;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.Opened;
import apim.designer.project.Problem;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Makes bundles in the background. A bundle is of the design as it was when the export was
/// started; edits go on meanwhile.
///
/// @param work where keys are made, which takes seconds
/// @param back where whoever started an export is told how it goes, in order
public record Exporter(
    InstantSource clock, Supplier<SecureRandom> random, Executor work, Executor back) {
  private static final System.Logger LOG = System.getLogger(Exporter.class.getName());

  /// What keeps a design from being exported unless it is forced.
  public static List<Finding> blocking(Outcome outcome) {
    return outcome.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  /// Writes the bundle of `snapshot` to the zip `target`, whole or not at all.
  public Export start(
      Snapshot snapshot, Path target, ExportWishes wishes, Consumer<Progress> listener) {
    Consumer<Progress> told = progress -> back.execute(() -> listener.accept(progress));
    Export export = new Export(() -> told.accept(new Progress.Cancelled()));
    Optional<Problem> newer = snapshot.opened().flatMap(Opened::newer);
    if (newer.isPresent()) {
      end(export, told, new Progress.Failed(newer.get().toString()));
      return export;
    }
    List<Finding> blocking = blocking(snapshot.outcome());
    if (!blocking.isEmpty() && !wishes.force()) {
      end(export, told, new Progress.Blocked(blocking));
      return export;
    }
    try {
      work.execute(() -> run(export, snapshot, target, wishes, told));
    } catch (RejectedExecutionException e) {
      end(export, told, new Progress.Failed("The designer is closing; nothing was exported."));
    }
    return export;
  }

  private void run(
      Export export, Snapshot snapshot, Path target, ExportWishes wishes, Consumer<Progress> told) {
    try {
      if (export.isCancelled()) {
        return;
      }
      told.accept(new Progress.Working("Making keys and certificates", 0));
      List<Artifact> files = files(snapshot, target, wishes);
      if (export.isCancelled()) {
        return;
      }
      told.accept(new Progress.Working("Packing", 0.8));
      byte[] zip = Zip.of(files);
      if (export.mayWrite()) {
        told.accept(new Progress.Working("Writing " + target.getFileName(), 0.9));
        WholeFile.write(target, zip, true);
        LOG.log(Level.INFO, "Exported {0}", target);
        LOG.log(Level.DEBUG, "{0} files, {1} bytes", files.size(), zip.length);
        told.accept(new Progress.Done(target, texts(files)));
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "An export failed", e);
      // Only an authority from outside can be unfit to issue; ours is made for it.
      end(export, told, new Progress.Failed(String.valueOf(e.getMessage())));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "An export failed for a reason of our own", e);
      end(
          export,
          told,
          new Progress.Failed(
              "The export failed for a reason that is the designer's fault; nothing was written and"
                  + " the design is as it was: "
                  + e.getMessage()));
    }
  }

  private static Map<String, String> texts(List<Artifact> files) {
    Map<String, String> texts = new TreeMap<>();
    files.stream()
        .filter(file -> file.mode() != Mode.SECRET)
        .forEach(file -> texts.put(file.path(), file.text()));
    return texts;
  }

  /// Whether a bundle in `target` would replace what is there.
  public static boolean wouldReplace(Path target) {
    return Files.exists(target);
  }

  private List<Artifact> files(Snapshot snapshot, Path target, ExportWishes wishes) {
    return snapshot
        .outcome()
        .bundle(
            DesignFile.print(snapshot.design(), snapshot.opened()),
            new Issuance(
                clock.instant(),
                random.get(),
                wishes.passphrase(),
                wishes.authority(),
                EarlierBundle.encryptionKey(target)));
  }

  /// Ends an export that was not cancelled meanwhile; one that was has been told already.
  private static void end(Export export, Consumer<Progress> told, Progress progress) {
    if (export.mayWrite()) {
      told.accept(progress);
    }
  }
}
