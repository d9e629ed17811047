package apim.designer.trial;

/// Who follows a trial, and may end it.
public interface Watch {
  /// Nobody, who never ends it.
  Watch NOBODY =
      new Watch() {
        @Override
        public void step(String what, int done, int all) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /// @param what is done next, as a phrase
  /// @param done how many of `all` steps are behind it
  void step(String what, int done, int all);

  /// Asked before each step.
  boolean isCancelled();
}
