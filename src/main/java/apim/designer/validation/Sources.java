package apim.designer.validation;

/// The pages that rules rest on.
final class Sources {
  private static final String WSO2 = "https://apim.docs.wso2.com/en/";
  private static final String NGINX = "https://nginx.org/en/docs/http/";

  static final String LOAD_BALANCER_PAGE =
      WSO2
          + "latest/install-and-setup/setup/setting-up-proxy-server-and-the-load-balancer/"
          + "configuring-the-proxy-server-and-the-load-balancer/";
  static final String DISTRIBUTED_PAGE =
      WSO2
          + "3.2.0/install-and-setup/setup/distributed-deployment/"
          + "deploying-wso2-api-m-in-a-distributed-setup/";
  static final String PORTS_PAGE =
      WSO2 + "4.2.0/install-and-setup/setup/reference/default-product-ports/";
  static final String DEPLOYMENT_OVERVIEW =
      WSO2 + "4.5.0/install-and-setup/setup/deployment-overview/";
  static final String ACTIVE_ACTIVE_PAGE =
      WSO2
          + "4.2.0/install-and-setup/setup/single-node/"
          + "configuring-an-active-active-deployment/";
  static final String SECURITY_GUIDELINES =
      WSO2
          + "4.2.0/install-and-setup/setup/deployment-best-practices/"
          + "security-guidelines-for-production-deployment/";
  static final String STICKY_DISPUTE = "https://github.com/wso2/api-manager/issues/3398";
  static final String NONCE_COOKIE = "https://github.com/wso2/api-manager/issues/877";
  static final String SAME_NODE_TWICE = "https://github.com/wso2/product-apim/issues/11506";
  static final String PRELOADED_HSTS = "https://hstspreload.org/?domain=wso2.com";

  static final String CONFIG_CATALOG = WSO2 + "4.5.0/reference/config-catalog/";
  static final String PROXY_PATH_PAGE =
      WSO2
          + "4.1.0/install-and-setup/setup/setting-up-proxy-server-and-the-load-balancer/"
          + "adding-a-custom-proxy-path/";
  static final String CUSTOM_HOSTNAMES_PAGE =
      WSO2
          + "4.0.0/deploy-and-publish/deploy-on-gateway/deploy-api/"
          + "exposing-apis-via-custom-hostnames/";
  static final String REGIONS_PAGE =
      WSO2
          + "latest/install-and-setup/setup/multi-dc-deployment/"
          + "configuring-multi-dc-deployment-pattern-2/";
  static final String REPLICATED_REGIONS_PAGE =
      WSO2
          + "latest/install-and-setup/setup/multi-dc-deployment/"
          + "configuring-multi-dc-deployment-pattern-1/";
  static final String KEY_MANAGERS_PAGE = WSO2 + "latest/administer/key-managers/overview/";
  static final String PASSWORDS_PAGE =
      WSO2
          + "4.2.0/install-and-setup/setup/security/logins-and-passwords/"
          + "maintaining-logins-and-passwords/";
  static final String MUTUAL_SSL_PAGE =
      WSO2 + "4.2.0/design/api-security/api-authentication/" + "secure-apis-using-mutual-ssl/";
  static final String SPLIT_TABLE = "https://github.com/wso2/product-apim/issues/7305";
  static final String PROXY_PORT_TABLE = "https://github.com/wso2/docker-apim/issues/511";
  static final String TWO_GATEWAY_HOSTS = "https://github.com/wso2/api-manager/issues/2015";
  static final String VIRTUAL_HOST_CLASS =
      "https://github.com/wso2/carbon-apimgt/blob/master/components/apimgt/"
          + "org.wso2.carbon.apimgt.api/src/main/java/org/wso2/carbon/apimgt/api/model/VHost.java";
  static final String WEBSOCKET_HOST = "https://github.com/wso2/api-manager/issues/1844";
  static final String LITERAL_ENDPOINTS = "https://github.com/wso2/docs-apim/issues/5403";
  static final String SHARED_ENCRYPTION_KEY =
      "https://github.com/wso2/helm-apim/blob/main/README.md";
  static final String SELF_SIGNED_AUTHORITY = "https://github.com/openssl/openssl/issues/7055";
  static final String ONE_KEY_STORE =
      WSO2
          + "3.0.0/install-and-setup/deploying-wso2-api-manager/distributed-deployment/"
          + "deploying-wso2-api-m-in-a-distributed-setup/";
  static final String PROFILE_TEMPLATES =
      "https://github.com/wso2/product-apim/tree/v4.2.0/modules/distribution/product/src/main/"
          + "resources/conf/deployment-templates";
  static final String TOKEN_ENDPOINT = "https://github.com/wso2/carbon-apimgt/pull/9716";
  static final String LABELS_OF_3_1 = "https://github.com/wso2/product-apim/issues/8089";
  static final String PORTALS_OF_3_0 = "https://github.com/wso2/product-apim/issues/6808";
  static final String SHIPPED_KEY =
      "https://github.com/wso2/carbon-kernel/tree/v4.9.0/distribution/kernel/carbon-home/"
          + "repository/resources/security";
  static final String TOML_ORDER = "https://github.com/wso2/product-apim/issues/7825";

  static final String SECURITY_ADVISORIES = "https://nginx.org/en/security_advisories.html";
  static final String UPSTREAM = NGINX + "ngx_http_upstream_module.html#upstream";
  static final String NGINX_CHANGES = "https://nginx.org/en/CHANGES";

  static final String LOOPBACK = "https://www.rfc-editor.org/rfc/rfc6890#section-2.2.2";

  static final String UPSTREAM_SERVER = NGINX + "ngx_http_upstream_module.html#server";
  static final String IP_HASH = NGINX + "ngx_http_upstream_module.html#ip_hash";
  static final String STICKY = NGINX + "ngx_http_upstream_module.html#sticky";
  static final String STICKY_LEARN = NGINX + "ngx_http_upstream_module.html#sticky_learn";
  static final String LISTEN = NGINX + "ngx_http_core_module.html#listen";
  static final String SERVER_NAME = NGINX + "ngx_http_core_module.html#server_name";
  static final String SERVER_NAMES = NGINX + "server_names.html#optimization";
  static final String HTTPS_SERVERS = NGINX + "configuring_https_servers.html";
  static final String REAL_IP = NGINX + "ngx_http_realip_module.html";
  static final String CERTIFICATE_KEY = NGINX + "ngx_http_ssl_module.html#ssl_certificate_key";
  static final String PASSWORD_FILE = NGINX + "ngx_http_ssl_module.html#ssl_password_file";

  static final String ALLOW = NGINX + "ngx_http_access_module.html#allow";
  static final String LOCATION = NGINX + "ngx_http_core_module.html#location";
  static final String VERIFY_NODES = NGINX + "ngx_http_proxy_module.html#proxy_ssl_verify";
  static final String NAME_OF_NODES = NGINX + "ngx_http_proxy_module.html#proxy_ssl_name";
  static final String VERIFY_CLIENTS = NGINX + "ngx_http_ssl_module.html#ssl_verify_client";
  static final String DIRECTIVES = "https://nginx.org/en/docs/dirindex.html";
  static final String STRICT_TRANSPORT = "https://www.rfc-editor.org/rfc/rfc6797#section-8.1";

  static final String SERVICE_IDENTITY = "https://www.rfc-editor.org/rfc/rfc9525#section-6.3";
  static final String CERTIFICATE_VALIDITY =
      "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5";
  static final String KEY_USAGE = "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12";
  static final String CERTIFICATE_ORDER = "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2";
  static final String BASELINE_REQUIREMENTS =
      "https://github.com/cabforum/servercert/blob/main/docs/BR.md";
  static final String APPLE_VALIDITY = "https://support.apple.com/en-us/103769";

  static final String UNUSED_SUPPRESSIONS =
      "https://github.com/mysticatea/eslint-plugin-eslint-comments/blob/master/docs/rules/"
          + "no-unused-disable.md";

  private Sources() {}
}
