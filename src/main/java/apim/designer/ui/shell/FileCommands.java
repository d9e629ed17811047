package apim.designer.ui.shell;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Issuance;
import apim.designer.bundle.Zip;
import apim.designer.design.Design;
import apim.designer.diagram.Drawing;
import apim.designer.diagram.DrawingException;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.project.WholeFile;
import apim.designer.session.ChangedOnDiskException;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.ui.dialogs.Questions;
import apim.designer.ui.dialogs.Questions.Kind;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;

/// What the File menu does.
final class FileCommands {
  private static final double SHARP = 2;

  private final Session session;
  private final Surroundings surroundings;
  private final Questions questions;
  private final Consumer<String> news;

  FileCommands(
      Session session, Surroundings surroundings, Questions questions, Consumer<String> news) {
    this.session = session;
    this.surroundings = surroundings;
    this.questions = questions;
    this.news = news;
  }

  void newFromTemplate() {
    questions.template().ifPresent(this::start);
  }

  void start(Design design) {
    if (mayLeave()) {
      session.start(design);
      news.accept("New design: " + design.topology().name().oneLine());
    }
  }

  void open() {
    if (mayLeave()) {
      questions.fileToOpen().ifPresent(this::read);
    }
  }

  void open(Path file) {
    if (mayLeave()) {
      read(file);
    }
  }

  private void read(Path file) {
    try {
      session.open(file);
      news.accept("Opened " + file.getFileName());
      Snapshot opened = session.snapshot();
      if (opened.readOnly()) {
        questions.tell(
            file.getFileName() + " can only be looked at",
            "A newer designer wrote it; saving it here would lose what this one does not know.");
      }
      List<String> remarks =
          opened.opened().stream()
              .flatMap(one -> one.remarks().stream())
              .map(problem -> problem.field() + ": " + problem.message())
              .toList();
      if (!remarks.isEmpty()) {
        questions.tell("Something beside the design is missing", String.join("\n\n", remarks));
      }
    } catch (DesignFileException unreadable) {
      questions.tell(file.getFileName() + " cannot be opened", sentences(unreadable));
    }
  }

  private static String sentences(DesignFileException failure) {
    return String.join(
        "\n\n",
        failure.problems().stream()
            .map(
                problem ->
                    (problem.line() == 0 ? "" : "Line " + problem.line() + ", ")
                        + problem.field()
                        + ": "
                        + problem.message())
            .toList());
  }

  /// Whether the design is saved now.
  boolean save() {
    return session.snapshot().file().map(this::write).orElseGet(this::saveAs);
  }

  boolean saveAs() {
    return questions.fileToWrite(name(), List.of(Kind.DESIGN)).map(this::write).orElse(false);
  }

  private boolean write(Path file) {
    try {
      try {
        session.save(file);
      } catch (ChangedOnDiskException foreign) {
        if (!questions.overwrite(foreign.files())) {
          return false;
        }
        session.overwrite(file);
      }
      news.accept("Saved " + file.getFileName());
      return true;
    } catch (DesignFileException unwritable) {
      questions.tell("The design is not saved", sentences(unwritable));
      return false;
    }
  }

  /// Asks what becomes of unsaved changes; false when the architect stays.
  boolean mayLeave() {
    if (!session.snapshot().isModified()) {
      return true;
    }
    return switch (questions.unsaved(name())) {
      case SAVE -> save();
      case DISCARD -> true;
      case STAY -> false;
    };
  }

  private String name() {
    String stem =
        session
            .snapshot()
            .design()
            .topology()
            .name()
            .oneLine()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return stem.isEmpty() ? "design" : stem;
  }

  void export() {
    Snapshot snapshot = session.snapshot();
    List<String> errors =
        snapshot.outcome().findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::message)
            .toList();
    if (errors.isEmpty() || questions.exportAnyway(errors)) {
      questions.fileToWrite(name(), List.of(Kind.BUNDLE)).ifPresent(file -> export(snapshot, file));
    }
  }

  private void export(Snapshot snapshot, Path file) {
    news.accept("Making keys and certificates…");
    surroundings
        .worker()
        .execute(
            () -> {
              Optional<String> failure = written(() -> bundle(snapshot), file, true);
              Platform.runLater(() -> finished(file, failure, "Exported "));
            });
  }

  private byte[] bundle(Snapshot snapshot) {
    Issuance issuance = Issuance.of(surroundings.clock().instant(), surroundings.random().get());
    String text = DesignFile.print(snapshot.design(), snapshot.opened());
    List<Artifact> files = snapshot.outcome().bundle(text, issuance);
    return Zip.of(files);
  }

  void draw() {
    questions
        .fileToWrite(name(), List.of(Kind.SVG, Kind.PNG))
        .ifPresent(
            file -> {
              String svg = session.snapshot().outcome().diagram();
              boolean png = file.getFileName().toString().endsWith("." + Kind.PNG.ending());
              surroundings
                  .worker()
                  .execute(
                      () -> {
                        Optional<String> failure =
                            written(
                                () ->
                                    png
                                        ? Drawing.png(svg, SHARP)
                                        : svg.getBytes(StandardCharsets.UTF_8),
                                file,
                                false);
                        Platform.runLater(() -> finished(file, failure, "Drew "));
                      });
            });
  }

  private interface Content {
    byte[] bytes();
  }

  /// What kept the file from being written; empty when it was.
  private static Optional<String> written(Content content, Path file, boolean secret) {
    try {
      WholeFile.write(file, content.bytes(), secret);
      return Optional.empty();
    } catch (IOException unwritable) {
      return Optional.of(String.valueOf(unwritable.getMessage()));
    } catch (IllegalArgumentException | DrawingException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  private void finished(Path file, Optional<String> failure, String done) {
    failure.ifPresentOrElse(
        sentence -> {
          news.accept("");
          questions.tell(file.getFileName() + " is not written", sentence);
        },
        () -> news.accept(done + file.getFileName()));
  }
}
