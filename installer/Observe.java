import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Starts a command that opens a window, watches the screen from outside, and prints the milliseconds from the start of
/// the process until the screen, or a part of it, first looked as it does once it has come to rest; the milliseconds of
/// processor time that the process had by then; and the colours that are then on it.
///
///     java Observe.java PICTURE.png WIDTHxHEIGHT+X+Y COMMAND…
///
/// The part is in per cent of the screen; 100x100+0+0 is all of it. The program that is watched knows nothing of it. The
/// picture at rest is kept for eyes.
public final class Observe {
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(2500);
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(90);
  private static final int PAUSE = 15;
  // A blinking caret is no unrest.
  private static final double SAME = 0.9995;

  private record Frame(long time, long work, int[] pixels) {}

  private Observe() {}

  public static void main(String[] arguments) throws Exception {
    Robot robot = new Robot();
    Rectangle screen = part(arguments[1], Toolkit.getDefaultToolkit().getScreenSize());
    int[] empty = pixels(robot.createScreenCapture(screen));
    List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
    List<Frame> frames = new ArrayList<>();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      BufferedImage last = null;
      int[] before = empty;
      long changed = start;
      while (System.nanoTime() - start < LIMIT) {
        long time = System.nanoTime();
        last = robot.createScreenCapture(screen);
        int[] now = pixels(last);
        if (!Arrays.equals(now, before)) {
          frames.add(new Frame(time, work(process), now));
          if (!alike(now, before)) {
            changed = time;
          }
          before = now;
        }
        if (!frames.isEmpty() && !alike(before, empty) && time - changed > REST) {
          break;
        }
        if (!process.isAlive()) {
          throw new IllegalStateException("it ended with " + process.exitValue() + ": " + command);
        }
        Thread.sleep(PAUSE);
      }
      int[] rest = before;
      Frame first =
          frames.stream().filter(frame -> alike(frame.pixels(), rest)).findFirst().orElseThrow();
      ImageIO.write(last, "png", new File(arguments[0]));
      System.out.println(
          (first.time() - start) / 1_000_000 + " " + first.work() + " " + colours(rest));
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static Rectangle part(String share, Dimension screen) {
    int[] parts = Pattern.compile("[x+]").splitAsStream(share).mapToInt(Integer::parseInt).toArray();
    return new Rectangle(
        parts[2] * screen.width / 100,
        parts[3] * screen.height / 100,
        parts[0] * screen.width / 100,
        parts[1] * screen.height / 100);
  }

  private static long work(Process process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static boolean alike(int[] one, int[] other) {
    long different = 0;
    for (int i = 0; i < one.length; i++) {
      different += one[i] == other[i] ? 0 : 1;
    }
    return different <= one.length * (1 - SAME);
  }

  private static int colours(int[] pixels) {
    Set<Integer> seen = new HashSet<>();
    for (int pixel : pixels) {
      seen.add(pixel);
    }
    return seen.size();
  }
}
