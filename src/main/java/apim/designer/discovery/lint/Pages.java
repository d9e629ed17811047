package apim.designer.discovery.lint;

/// The pages that checks rest on.
final class Pages {
  private static final String NGINX = "https://nginx.org/en/docs/";
  private static final String WSO2 = "https://apim.docs.wso2.com/en/";

  static final String CORE = NGINX + "http/ngx_http_core_module.html";
  static final String MAIN = NGINX + "ngx_core_module.html";
  static final String DIRECTIVES = NGINX + "dirindex.html";
  static final String PROXY = NGINX + "http/ngx_http_proxy_module.html";
  static final String PROXY_SET_HEADER = PROXY + "#proxy_set_header";
  static final String PROXY_PASS = PROXY + "#proxy_pass";
  static final String UPSTREAM = NGINX + "http/ngx_http_upstream_module.html";
  static final String STICKY = UPSTREAM + "#sticky";
  static final String REQUESTS = NGINX + "http/request_processing.html";
  static final String WEBSOCKET = NGINX + "http/websocket.html";
  static final String SSL = NGINX + "http/ngx_http_ssl_module.html";
  static final String HEADERS = NGINX + "http/ngx_http_headers_module.html";
  static final String REWRITE = NGINX + "http/ngx_http_rewrite_module.html";
  static final String ACCESS = NGINX + "http/ngx_http_access_module.html";
  static final String MAP = NGINX + "http/ngx_http_map_module.html";
  static final String STATUS = NGINX + "http/ngx_http_stub_status_module.html";
  static final String AUTOINDEX = NGINX + "http/ngx_http_autoindex_module.html";
  static final String REAL_IP = NGINX + "http/ngx_http_realip_module.html";
  static final String ADVISORIES = "https://nginx.org/en/security_advisories.html";
  static final String IF_IS_EVIL =
      "https://github.com/nginxinc/nginx-wiki/blob/master/source/start/topics/depth/ifisevil.rst";
  static final String MOZILLA = "https://wiki.mozilla.org/Security/Server_Side_TLS";
  static final String GIXY = "https://github.com/yandex/gixy/blob/master/docs/en/plugins/";
  static final String LOAD_BALANCER =
      WSO2
          + "latest/install-and-setup/setup/setting-up-proxy-server-and-the-load-balancer/"
          + "configuring-the-proxy-server-and-the-load-balancer/";
  static final String PORTS =
      WSO2 + "4.2.0/install-and-setup/setup/reference/default-product-ports/";
  static final String STICKY_DISPUTE = "https://github.com/wso2/api-manager/issues/3398";
  static final String LOGIN_LOOP = "https://github.com/wso2/product-apim/issues/6808";
  static final String IMPORT_TOO_LARGE = "https://github.com/wso2/api-manager/issues/4956";
  static final String SECURITY =
      WSO2
          + "4.2.0/install-and-setup/setup/deployment-best-practices/"
          + "security-guidelines-for-production-deployment/";
  static final String MUTUAL_SSL =
      WSO2 + "4.2.0/design/api-security/api-authentication/secure-apis-using-mutual-ssl/";
  static final String CONFIG_CATALOG = WSO2 + "4.5.0/reference/config-catalog/";
  static final String PROXY_PORT_TABLE = "https://github.com/wso2/docker-apim/issues/511";

  /// The page about these checks themselves.
  static final String LINT = "src/docs/lint.md";

  private Pages() {}
}
