/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.component.config;

import org.apache.camel.CamelContext;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.jsse.SSLContextParameters;

import io.github.camelanaplan.client.http.HttpEnvironment;

/** The options of a component for the way to the service: TLS, proxy, connections. */
public abstract class NetworkOptions extends OAuthOptions implements SSLContextParametersAware {
    @Metadata(
            label = "security",
            description =
                    "How to get TLS to the service, its sign-in included: trust and key stores, protocols, ciphers.")
    private SSLContextParameters sslContextParameters;

    @Metadata(
            label = "security",
            defaultValue = "false",
            description =
                    "Whether to use the TLS configuration of the Camel context where `sslContextParameters` is not set.")
    private boolean useGlobalSslContextParameters;

    @Metadata(
            label = "http,advanced",
            description = "Changes the HTTP client before it is built. What it changes applies to signing in too.")
    private HttpClientConfigurer httpClientConfigurer;

    @Metadata(label = "proxy", description = "The host of a proxy on the way to Anaplan.")
    private String proxyHost;

    @Metadata(label = "proxy", description = "The port of the proxy.")
    private Integer proxyPort;

    @Metadata(label = "proxy,security", secret = true, description = "The user at the proxy.")
    private String proxyUsername;

    @Metadata(label = "proxy,security", secret = true, description = "The password at the proxy.")
    private String proxyPassword;

    @Metadata(
            label = "http",
            defaultValue = "64",
            description =
                    "How many connections to Anaplan may be open at a time, for each address and set of timeouts.")
    private int maxConnections = HttpEnvironment.MAX_CONNECTIONS;

    @Metadata(
            label = "http",
            defaultValue = "10",
            description =
                    "How many calls to make per second on average: Anaplan lets each tenant make 10, and up to 600 at once "
                            + "after a pause. All components of the JVM that call one address share them.")
    private int requestsPerSecond = 10;

    protected NetworkOptions() {}

    protected NetworkOptions(CamelContext context) {
        super(context);
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public HttpClientConfigurer getHttpClientConfigurer() {
        return httpClientConfigurer;
    }

    public void setHttpClientConfigurer(HttpClientConfigurer httpClientConfigurer) {
        this.httpClientConfigurer = httpClientConfigurer;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyUsername() {
        return proxyUsername;
    }

    public void setProxyUsername(String proxyUsername) {
        this.proxyUsername = proxyUsername;
    }

    public String getProxyPassword() {
        return proxyPassword;
    }

    public void setProxyPassword(String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public int getRequestsPerSecond() {
        return requestsPerSecond;
    }

    public void setRequestsPerSecond(int requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }
}
