package apim.designer.ui.preview;

import apim.designer.bundle.Part;
import apim.designer.desk.files.BundleFiles;
import apim.designer.desk.files.PreviewState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Finds out which files differ from the bundle that is compared with, a few at a time once nobody edits, so that no
/// edit waits for files that nobody looks at.
final class Differences {
  private static final Duration QUIET = Duration.millis(200);
  private static final int AT_A_TIME = 4;

  private final Consumer<Set<String>> found;
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          goOn();
        }
      };
  private PreviewState state = PreviewState.EMPTY;
  private List<Part> parts = List.of();
  private Set<String> differing = new HashSet<>();
  private int next;

  Differences(Consumer<Set<String>> found) {
    this.found = found;
    quiet.setOnFinished(_ -> frames.start());
  }

  /// Begins anew with other files or another bundle; with the same it goes on.
  void of(PreviewState now) {
    boolean same =
        now.files().map(BundleFiles::bundle).equals(state.files().map(BundleFiles::bundle))
            && now.bases().equals(state.bases());
    state = now;
    if (same) {
      return;
    }
    frames.stop();
    parts = now.files().map(BundleFiles::parts).orElse(List.of());
    differing = new HashSet<>();
    next = 0;
    if (now.comparesWithBundle()) {
      quiet.playFromStart();
    } else {
      found.accept(Set.of());
    }
  }

  private void goOn() {
    for (int i = 0; i < AT_A_TIME && next < parts.size(); i++) {
      Part part = parts.get(next++);
      if (state.differs(part)) {
        differing.add(part.path());
      }
    }
    if (next == parts.size()) {
      frames.stop();
      found.accept(Set.copyOf(differing));
    }
  }
}
