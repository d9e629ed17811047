package apim.designer.nginx;

/// Which nginx it is: the open-source one, or NGINX Plus.
public enum Edition {
  OPEN_SOURCE,
  PLUS
}
