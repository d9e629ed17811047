package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// How many gestures a whole design takes, from the empty canvas to the bundle.
@EnabledIfSystemProperty(
    named = "glass.platform",
    matches = "Headless",
    disabledReason = "NOT RUN: a display may lose a key, and here each counts")
@Tag("window")
final class BuildingJobsTest {
  @TempDir Path folder;

  private interface Job {
    List<String> done(BuildingJobs jobs) throws Exception;
  }

  /// What the page says of a job is what it takes, and no more than it may.
  private void takesWhatThePageSays(int number, int most, Job job) throws Exception {
    BuildingJobs jobs = new BuildingJobs(folder);
    List<String> gestures;
    try {
      gestures = job.done(jobs);
    } finally {
      jobs.givesUp();
    }
    assertTrue(gestures.size() <= most, gestures.size() + " gestures: " + gestures);
    assertEquals(
        List.of(String.valueOf(gestures.size()), String.valueOf(most)),
        JobsPageTest.row(number).subList(2, 4),
        "on the page of the jobs: " + gestures);
  }

  @Test
  void twoAllInOneNodesTakeTwentyGesturesAtMost() throws Exception {
    takesWhatThePageSays(2, 20, BuildingJobs::twoAllInOne);
  }

  @Test
  void aDistributedDeploymentTakesFortyThreeAtMost() throws Exception {
    takesWhatThePageSays(3, 43, BuildingJobs::distributed);
  }

  @Test
  void everyProfileOnNodesOfItsOwnTakesFortyAtMost() throws Exception {
    takesWhatThePageSays(4, 40, BuildingJobs::everyProfile);
  }
}
