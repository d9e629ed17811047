package apim.designer.validation;

import java.util.List;
import java.util.stream.Stream;

/// The rules on what attached deployment.toml files say, and on what portals show because of it.
final class FileRules {
  private static final List<Rule> OWN =
      List.of(
          new MisspeltTable(),
          new FileDatabase(),
          new PasswordNotEncoded(),
          new EncryptionKeysDiffer(),
          new ClientCertificatesNotAsked(),
          new ContextPathNotServed(),
          new GatewayHostNotOffered(),
          new VirtualHostWithoutSite(),
          new VirtualHostIncomplete(),
          new WebsubHostNotOffered(),
          new LocalhostShown());

  static final List<Rule> ALL =
      Stream.of(WrongFile.ALL, MisplacedKeys.ALL, OWN).flatMap(List::stream).toList();

  private FileRules() {}
}
