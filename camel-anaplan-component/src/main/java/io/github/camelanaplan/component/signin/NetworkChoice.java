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
package io.github.camelanaplan.component.signin;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.http.ProxySettings;
import io.github.camelanaplan.component.config.AddressCheck;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.component.config.NetworkOptions;
import io.github.camelanaplan.component.config.ServiceAddresses;

/** Tells from the options of a component how to get to the service. */
public final class NetworkChoice {
    private static final int LARGEST_PORT = 65_535;

    private NetworkChoice() {}

    /**
     * @param tls the parameters to use; null for what the Java platform does
     * @throws AnaplanConfigurationException when the options do not do
     */
    public static HttpEnvironment of(NetworkOptions options, SSLContextParameters tls, CamelContext camel) {
        if (options.getMaxConnections() < 1) {
            throw wrong("maxConnections", options.getMaxConnections(), "a number of connections, at least 1");
        }
        if (options.getRequestsPerSecond() < 1) {
            throw wrong("requestsPerSecond", options.getRequestsPerSecond(), "a number of calls, at least 1");
        }
        return new HttpEnvironment(
                tls == null ? null : context(tls, camel),
                proxy(options),
                options.getMaxConnections(),
                customizer(options.getHttpClientConfigurer()));
    }

    /**
     * Refuses a proxy on another machine for calls without TLS: it would read what does not leave this machine otherwise.
     *
     * @throws AnaplanConfigurationException when there is one
     */
    public static void check(NetworkOptions options, AnaplanConfiguration configuration) {
        String host = GivenOptions.orNull(options.getProxyHost());
        if (host == null || AddressCheck.isLoopback(host) || configuration.isAllowPlainHttp()) {
            return;
        }
        ServiceAddresses of = ServiceAddresses.of(configuration);
        if (Stream.of(of.apiUrl(), of.authUrl(), of.oauthUrl())
                .anyMatch(url -> "http".equalsIgnoreCase(url.getScheme()))) {
            throw new AnaplanConfigurationException(
                    "Calls without TLS would go through the proxy " + host
                            + ", which could read the credentials; expected https addresses, no proxyHost, or allowPlainHttp=true");
        }
    }

    private static SSLContext context(SSLContextParameters tls, CamelContext camel) {
        try {
            return tls.createSSLContext(camel);
        } catch (GeneralSecurityException | IOException e) {
            throw new AnaplanConfigurationException("The TLS configuration (sslContextParameters) cannot be used: "
                    + e.getMessage() + "; check its resources, types and passwords");
        }
    }

    /** The proxy; null for none. */
    private static ProxySettings proxy(NetworkOptions options) {
        String host = GivenOptions.orNull(options.getProxyHost());
        String username = GivenOptions.orNull(options.getProxyUsername());
        String password = GivenOptions.orNull(options.getProxyPassword());
        if (host == null) {
            if (options.getProxyPort() != null || username != null || password != null) {
                throw wrong("proxyHost", "not set, although other options of a proxy are", "the host of the proxy");
            }
            return null;
        }
        if (options.getProxyPort() == null || options.getProxyPort() < 1 || options.getProxyPort() > LARGEST_PORT) {
            throw wrong("proxyPort", options.getProxyPort(), "the port of the proxy, 1 to " + LARGEST_PORT);
        }
        if ((username == null) != (password == null)) {
            throw wrong(
                    username == null ? "proxyUsername" : "proxyPassword",
                    "not set",
                    "both of user and password, or neither");
        }
        return new ProxySettings(host, options.getProxyPort(), username, password);
    }

    private static Consumer<HttpClientBuilder> customizer(HttpClientConfigurer configurer) {
        return configurer == null ? client -> {} : configurer::configureHttpClient;
    }

    private static AnaplanConfigurationException wrong(String option, Object value, String expected) {
        return new AnaplanConfigurationException(
                "Option " + option + " is " + (value == null ? "not set" : value) + "; expected " + expected);
    }
}
