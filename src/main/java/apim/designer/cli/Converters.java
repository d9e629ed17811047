package apim.designer.cli;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.NginxTarget;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the values of options.
final class Converters {
  private Converters() {}

  static final class Apim implements ITypeConverter<ApimVersion> {
    @Override
    public ApimVersion convert(String value) {
      try {
        return ApimVersion.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  static final class Nginx implements ITypeConverter<NginxTarget> {
    @Override
    public NginxTarget convert(String value) {
      int colon = value.indexOf(':');
      if (colon < 0) {
        throw new TypeConversionException("a target has the form open-source:1.30.4 or plus:R33");
      }
      try {
        return NginxTarget.of(value.substring(0, colon), value.substring(colon + 1));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /// The same with the product before it; the other products are not read yet.
  static final class LintTarget implements ITypeConverter<NginxTarget> {
    private static final String PRODUCT = "nginx:";

    @Override
    public NginxTarget convert(String value) {
      if (value.startsWith("haproxy:") || value.startsWith("httpd:")) {
        throw new TypeConversionException("only configurations of NGINX are read so far");
      }
      return new Nginx()
          .convert(value.startsWith(PRODUCT) ? value.substring(PRODUCT.length()) : value);
    }
  }
}
