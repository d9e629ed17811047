package apim.designer.trial;

/// Why a trial could not be made, in one sentence with what to do.
public final class TrialFailure extends Exception {
  private static final long serialVersionUID = 1L;

  TrialFailure(String message) {
    super(message);
  }

  TrialFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
