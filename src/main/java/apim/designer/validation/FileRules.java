package apim.designer.validation;

import java.util.List;
import java.util.stream.Stream;

/// The rules on what attached deployment.toml files say, and on what portals show because of it.
final class FileRules {
  private static final List<Rule> OWN =
      List.of(
          new FileOfOtherProfile(),
          new MisspeltTable(),
          new H2InACluster(),
          new PasswordNotUrlEncoded(),
          new EncryptionKeysDiffer(),
          new ClientCertificatesNotAskedFor(),
          new ClientCertificatesNotDecoded(),
          new ContextPathNotServed(),
          new GatewayHostNotOffered(),
          new VirtualHostWithoutSite(),
          new VirtualHostIncomplete(),
          new LocalhostShownToConsumers(),
          new ProxyPortLeft());

  static final List<Rule> ALL =
      Stream.of(
              WrongFile.ALL,
              MisplacedKeys.ALL,
              ClusterFilesDiffer.ALL,
              OWN,
              EventHostNotOffered.ALL)
          .flatMap(List::stream)
          .toList();

  private FileRules() {}
}
