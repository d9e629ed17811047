package apim.designer.desk.form;

import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is wrong with one selected thing, each finding at the property where it is mended.
///
/// @param findings worst first
/// @param keys of the properties that are there
public record FieldFindings(List<Finding> findings, Set<String> keys) {
  static final FieldFindings NONE = new FieldFindings(List.of(), Set.of());

  /// Which property mends what a rule finds.
  static final Map<String, String> PROPERTY =
      Map.ofEntries(
          Map.entry("unknown-release", "release"),
          Map.entry("duplicate-id", "id"),
          Map.entry("profile-not-in-release", "profile"),
          Map.entry("node-without-address", "address"),
          Map.entry("port-clash", "offset"),
          Map.entry("offset-out-of-range", "offset"),
          Map.entry("deployment-toml-missing", "file"),
          Map.entry("deployment-toml-refused", "file"),
          Map.entry("known-vulnerability", "version"),
          Map.entry("real-ip-not-set", "behind-proxy"),
          Map.entry("certificate-file-missing", "certificate"),
          Map.entry("hostname-not-in-certificate", "certificate"),
          Map.entry("wso2-domain-self-signed", "certificate"),
          Map.entry("validity-too-long", "days"),
          Map.entry("long-hostname", "hostname"),
          Map.entry("server-name-twice", "hostname"),
          Map.entry("two-host-names-for-portals", "hostname"),
          Map.entry("listener-not-offered", "listener"),
          Map.entry("tls-and-plain-port", "port"),
          Map.entry("port-of-other-protocol", "port"),
          Map.entry("management-without-tls", "tls"),
          Map.entry("affinity-required", "affinity"),
          Map.entry("affinity-advised", "affinity"),
          Map.entry("affinity-pointless", "affinity"),
          Map.entry("directive-not-in-target", "affinity"),
          Map.entry("ip-hash-behind-proxy", "affinity"),
          Map.entry("ip-hash-with-backup", "affinity"),
          Map.entry("learn-not-shared", "affinity"),
          Map.entry("learn-on-jsessionid", "affinity"),
          Map.entry("cookie-named-jsessionid", "cookie"),
          Map.entry("learn-timeout-too-short", "timeout"),
          Map.entry("carbon-served", "serves-carbon"),
          Map.entry("node-calls-open-to-all", "also-from"),
          Map.entry("nodes-only-without-address", "also-from"),
          Map.entry("nodes-only-behind-proxy", "also-from"));

  public FieldFindings {
    findings = List.copyOf(findings);
    keys = Set.copyOf(keys);
  }

  /// @param selected empty when the design as a whole is shown
  static FieldFindings of(List<Finding> all, Optional<Ref> selected, List<Property> properties) {
    return new FieldFindings(
        all.stream()
            .filter(
                finding ->
                    selected.map(finding.elements()::contains).orElse(finding.elements().isEmpty()))
            .toList(),
        properties.stream().map(Property::key).collect(Collectors.toSet()));
  }

  public List<Finding> at(String key) {
    return findings.stream().filter(one -> property(one).filter(key::equals).isPresent()).toList();
  }

  /// Those that belong to no property in particular.
  public List<Finding> above() {
    return findings.stream().filter(one -> property(one).isEmpty()).toList();
  }

  /// The key of the property that mends a finding; empty where none of those that are there does.
  Optional<String> property(Finding finding) {
    return Optional.ofNullable(PROPERTY.get(finding.rule().id())).filter(keys::contains);
  }

  /// "1 problem here".
  public String caption() {
    int count = findings.size();
    return count + (count == 1 ? " problem here" : " problems here");
  }
}
