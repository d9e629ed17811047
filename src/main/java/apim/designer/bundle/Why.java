package apim.designer.bundle;

import apim.designer.generator.Correction;
import apim.designer.nginx.Reason;
import java.util.Optional;

/// Why a line is as it is.
///
/// @param page what WSO2's page has in its place; empty where the page is not in it
/// @param because part of a sentence, without a full stop
/// @param source where that can be read; empty where nobody else says so
public record Why(Optional<String> page, String because, Optional<String> source) {
  static Why of(Reason reason) {
    return reason instanceof Correction correction
        ? new Why(
            Optional.of(correction.theirs()), correction.why(), Optional.of(correction.source()))
        : said(reason.why());
  }

  /// Nothing but words.
  static Why said(String because) {
    return new Why(Optional.empty(), because, Optional.empty());
  }
}
