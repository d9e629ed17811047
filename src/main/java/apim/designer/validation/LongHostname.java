package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A host name that NGINX's table of server names has no room for unless told otherwise.
record LongHostname() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "long-hostname",
            Severity.WARNING,
            "NGINX with its usual settings does not start: could not build server_names_hash.",
            Sources.SERVER_NAMES)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    // A bucket of 64 bytes holds two pointers and the name with two bytes more, in steps of eight.
    return PlacedSite.all(deployment)
        .filter(place -> place.host().hostname().value().length() > 46)
        .map(
            place ->
                finding(
                    place.ref(),
                    "The host name of "
                        + place.name()
                        + " has "
                        + place.host().hostname().value().length()
                        + " characters, and NGINX takes 46 by default; set"
                        + " server_names_hash_bucket_size 128 in an nginx.conf of your own, or"
                        + " choose a shorter name."));
  }
}
