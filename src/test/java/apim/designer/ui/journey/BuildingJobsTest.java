package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many gestures a whole design takes, from the empty canvas to the bundle.
@Tag("window")
final class BuildingJobsTest {
  @TempDir Path folder;

  private interface Job {
    List<String> done(BuildingJobs jobs) throws Exception;
  }

  private void takesAtMost(int most, Job job) throws Exception {
    BuildingJobs jobs = new BuildingJobs(folder);
    List<String> gestures;
    try {
      gestures = job.done(jobs);
    } finally {
      jobs.givesUp();
    }
    System.out.println(gestures.size() + " of " + most + ": " + gestures);
    assertTrue(gestures.size() <= most, gestures.size() + " gestures: " + gestures);
  }

  @Test
  void twoAllInOneNodesTakeTwentyGesturesAtMost() throws Exception {
    takesAtMost(20, BuildingJobs::twoAllInOne);
  }

  @Test
  void aDistributedDeploymentTakesFortyThree() throws Exception {
    takesAtMost(43, BuildingJobs::distributed);
  }

  @Test
  void everyProfileOnItsOwnTakesForty() throws Exception {
    takesAtMost(40, BuildingJobs::everyProfile);
  }
}
