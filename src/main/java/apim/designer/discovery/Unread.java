package apim.designer.discovery;

import apim.designer.nginx.Place;

/// A file that was given and could not be read.
///
/// @param at where in what was given
/// @param sentence what is in the way and what to do, without the place
public record Unread(Place at, String sentence) {
  static Unread whole(String path, String sentence) {
    return new Unread(new Place(path, 1), sentence);
  }

  @Override
  public String toString() {
    return at + ": " + sentence;
  }
}
