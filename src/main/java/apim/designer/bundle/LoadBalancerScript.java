package apim.designer.bundle;

import apim.designer.deployment.Authorities;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The script that puts a load balancer's files in place.
final class LoadBalancerScript {
  private final NginxInstance instance;

  LoadBalancerScript(NginxInstance instance) {
    this.instance = instance;
  }

  Part part() {
    return Part.of(path(), List.of(instance.ref()), this::artifact);
  }

  private String path() {
    return Bundle.folder(instance) + "install.sh";
  }

  Artifact artifact() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("LOAD_BALANCER", instance.id().value());
    variables.put("TARGET", instance.target().displayName());
    variables.put(
        "CERTIFICATE",
        instance.endsTls() ? instance.loadBalancer().certificate().source() : "none");
    variables.put("TRUSTED", trusted());
    variables.put("LOG_DIRECTORIES", logDirectories());
    return Artifact.of(
        path(),
        Mode.SCRIPT,
        List.of(instance.ref()),
        Script.of(
            "load-balancer-install.sh",
            "Installs the sites of " + instance.id() + "; --help says how.",
            variables));
  }

  /// One a line, as the folders are.
  private String trusted() {
    return instance.authorities().stream().map(Authorities::name).collect(Collectors.joining("\n"));
  }

  private String logDirectories() {
    return instance.hosts().stream()
        .map(VirtualHost::logDirectory)
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
