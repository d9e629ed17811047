package apim.designer.desk.compare;

import apim.designer.design.Design;
import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.View;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.files.EarlierTexts;
import apim.designer.disk.Shown;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.project.Opened;
import apim.designer.project.ParseResult;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Compares the open design with a design file, with the last export, or with its own file, and
/// goes on comparing while it is worked on, until it is ended.
public final class Comparing implements CommandSource, View {
  private static final String DESIGN = "design.apimtopology";
  private static final List<String> ENDINGS = List.of("apimtopology", "svg", "png", "drawio");

  /// Who shows the difference.
  public interface Shows {
    /// @param difference empty when the comparison ends
    /// @param end ends it
    void difference(Optional<CompareState> difference, Runnable end);
  }

  /// The other design.
  private record Other(String name, Design design) {}

  private final Session session;
  private final Desk desk;
  private final Shows shown;
  private Optional<Other> other = Optional.empty();
  private Optional<EarlierTexts> export = Optional.empty();
  private long begun;

  public Comparing(Session session, Desk desk, Shows shown) {
    this.session = session;
    this.desk = desk;
    this.shown = shown;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("view.compare", "Compare with a design…", Group.VIEW, 9, this::choose),
        Command.of(
                "view.compare-saved", "Compare with the saved design", Group.VIEW, 9, this::saved)
            .when(() -> session.snapshot().opened().isPresent()),
        Command.of("view.compare-export", "Compare with the last export", Group.VIEW, 9, this::last)
            .when(() -> export.isPresent()),
        Command.of("view.compare-end", "End the comparison", Group.VIEW, 9, this::end)
            .when(this::isOn));
  }

  /// The last export of the open design, where it is known.
  public void exported(Optional<EarlierTexts> texts) {
    export = texts.filter(one -> one.texts().containsKey(DESIGN));
  }

  public boolean isOn() {
    return other.isPresent();
  }

  public void end() {
    other = Optional.empty();
    shown.difference(Optional.empty(), this::end);
  }

  private void choose() {
    desk.ask("The design to compare with", ENDINGS).ifPresent(this::read);
  }

  private void read(Path file) {
    try {
      compare(Shown.name(file), DesignFile.read(file).design());
    } catch (DesignFileException unreadable) {
      desk.say(
          Shown.name(file) + " cannot be compared: " + unreadable.problems().getFirst().message());
    }
  }

  private void saved() {
    session
        .snapshot()
        .opened()
        .map(Opened::design)
        .ifPresent(design -> compare("the saved design", design));
  }

  /// A bundle has no attachments: those of the open design count for both.
  private void last() {
    export.ifPresent(
        bundle -> {
          String text = bundle.texts().getOrDefault(DESIGN, "");
          switch (DesignFile.parse(bundle.name(), text)) {
            case ParseResult.Parsed(Opened opened) ->
                compare(
                    bundle.name(),
                    opened.design().withAttachments(session.snapshot().design().attachments()));
            case ParseResult.Faulty faulty ->
                desk.say(
                    bundle.name()
                        + " cannot be compared: "
                        + faulty.problems().getFirst().message());
          }
        });
  }

  private void compare(String name, Design design) {
    other = Optional.of(new Other(name, design));
    begun = session.begun();
    tell(session.snapshot());
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    if (isOn()) {
      if (session.begun() == begun) {
        tell(snapshot);
      } else {
        end();
      }
    }
  }

  private void tell(Snapshot snapshot) {
    other.ifPresent(
        one ->
            shown.difference(
                Optional.of(
                    CompareState.of(
                        one.name(),
                        Outcome.of(one.design(), snapshot.outcome().today()),
                        snapshot.outcome())),
                this::end));
  }
}
