package apim.designer.topology;

import java.util.regex.Pattern;

/// What a gateway environment is called, in deployment.toml and in the portals; a gateway's labels
/// name it again, capitals told apart:
/// <https://apim.docs.wso2.com/en/4.2.0/deploy-and-publish/deploy-on-gateway/deploy-api/deploying-an-api-via-the-publisher/>
public record EnvironmentName(String value) {
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._ -]{0,58}[A-Za-z0-9])?");

  public EnvironmentName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an environment is named by letters, digits, spaces, dots, hyphens and underscores, at"
              + " most 60, such as Default or eu-west");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
