package apim.designer;

/// The door: wires the rooms, then starts the window or the command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("hello " + args.length);
  }
}
