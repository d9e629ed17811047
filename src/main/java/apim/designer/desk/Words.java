package apim.designer.desk;

import apim.designer.diagram.Captions;
import apim.designer.settings.Theme;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import java.util.Locale;

/// What things are called where an architect reads them.
public final class Words {
  private static final int BRIEF = 40;

  private Words() {}

  /// As much of a text that anybody typed as a sentence has room for, on one line.
  public static String brief(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    int end = line.offsetByCodePoints(0, Math.min(BRIEF, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }

  /// A reason, such as a door gives it, as a sentence of its own.
  public static String sentence(String reason) {
    int first = reason.offsetByCodePoints(0, Math.min(1, reason.length()));
    return reason.substring(0, first).toUpperCase(Locale.ROOT) + reason.substring(first) + ".";
  }

  /// What an element is called: by its label, or by its id where that says nothing.
  public static String named(Label label, ElementId id) {
    String name = label.oneLine().strip();
    return name.isEmpty() ? id.value() : name;
  }

  /// Where a site lies: its host, and the path where it is not all of it.
  public static String address(Site site) {
    return site.hostname().shown()
        + (site.front().path().isRoot() ? "" : site.front().path().value());
  }

  public static String of(Profile profile) {
    return Captions.of(profile);
  }

  public static String of(External.Kind kind) {
    return Captions.of(kind);
  }

  public static String of(Listener listener) {
    return switch (listener) {
      case MANAGEMENT -> "Portals and management";
      case GATEWAY_HTTPS -> "APIs over HTTPS";
      case GATEWAY_HTTP -> "APIs over HTTP";
      case WEBSOCKET -> "WebSocket APIs";
      case SECURE_WEBSOCKET -> "WebSocket APIs, TLS";
      case WEBSUB -> "WebSub";
      case SECURE_WEBSUB -> "WebSub, TLS";
    };
  }

  public static String of(ClientCertificates.Mode mode) {
    return switch (mode) {
      case NONE -> "No";
      case OPTIONAL -> "If they have one";
      case REQUIRED -> "Always";
    };
  }

  public static String of(KeyManagerProduct product) {
    return switch (product) {
      case WSO2_IS -> "WSO2 Identity Server";
      case KEYCLOAK -> "Keycloak";
      case OKTA -> "Okta";
      case AUTH0 -> "Auth0";
      case PING_FEDERATE -> "PingFederate";
      case FORGEROCK -> "ForgeRock";
      case ENTRA_ID -> "Microsoft Entra ID";
      case OTHER -> "Another";
    };
  }

  public static String of(DatabaseType type) {
    return switch (type) {
      case H2 -> "H2";
      case MYSQL -> "MySQL";
      case POSTGRESQL -> "PostgreSQL";
      case ORACLE -> "Oracle";
      case MSSQL -> "SQL Server";
      case DB2 -> "Db2";
    };
  }

  public static String of(Theme theme) {
    return switch (theme) {
      case SYSTEM -> "As the system";
      case LIGHT -> "Light";
      case DARK -> "Dark";
    };
  }

  public static String of(CertificatePlan.KeyAlgorithm key) {
    return switch (key) {
      case EC_P256 -> "EC P-256";
      case EC_P384 -> "EC P-384";
      case RSA_2048 -> "RSA 2048";
      case RSA_3072 -> "RSA 3072";
      case RSA_4096 -> "RSA 4096";
    };
  }
}
