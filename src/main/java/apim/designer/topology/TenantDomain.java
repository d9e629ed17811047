package apim.designer.topology;

import java.util.Locale;
import java.util.regex.Pattern;

/// A tenant of API-M by its domain, such as `abc.com`: what stands in `/t/abc.com/` and in the
/// header X-WSO2-Tenant:
/// <https://apim.docs.wso2.com/en/latest/administer/multitenancy/introduction-to-multitenancy/>
public record TenantDomain(String value) {
  private static final Pattern FORM =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

  public TenantDomain {
    value = value.toLowerCase(Locale.ROOT);
    if (value.length() > 100 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a tenant is named by its domain: labels of letters, digits and hyphens, joined by dots,"
              + " such as abc.com");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
