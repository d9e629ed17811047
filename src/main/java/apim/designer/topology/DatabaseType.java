package apim.designer.topology;

import java.util.Arrays;
import java.util.Optional;

/// A kind of database that API-M works with, with the port that it usually has:
/// <https://apim.docs.wso2.com/en/latest/install-and-setup/setup/setting-up-databases/overview/>
public enum DatabaseType {
  H2("h2", 9092),
  MYSQL("mysql", 3306),
  POSTGRESQL("postgresql", 5432),
  ORACLE("oracle", 1521),
  MSSQL("mssql", 1433),
  DB2("db2", 50000);

  private final String id;
  private final int port;

  DatabaseType(String id, int port) {
    this.id = id;
    this.port = port;
  }

  /// As `[database.…] type` in deployment.toml writes it.
  public String id() {
    return id;
  }

  public int port() {
    return port;
  }

  public static Optional<DatabaseType> of(String id) {
    return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
  }
}
