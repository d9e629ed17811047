package apim.designer.diff;

/// A line of two texts laid over each other.
///
/// @param before its number in the earlier text, from 1; 0 where it is not in it
/// @param after its number in the later text, from 1; 0 where it is not in it
public record Changed(String text, int before, int after) {
  public boolean added() {
    return before == 0;
  }

  public boolean removed() {
    return after == 0;
  }
}
