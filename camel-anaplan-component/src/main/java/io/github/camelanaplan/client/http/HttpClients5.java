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
package io.github.camelanaplan.client.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes the HTTP client of one service address. */
final class HttpClients5 {
    /** An idle connection that the other side has closed must not eat a task start, so it is tried first. */
    private static final TimeValue TRIED_AFTER_IDLE = TimeValue.ofMilliseconds(500);

    private HttpClients5() {}

    /**
     * A client that does nothing on its own: it never repeats a call (it could not tell a task start from a read), never
     * follows a redirect with credentials, keeps no cookies, and hands bytes through as they are stored.
     */
    static CloseableHttpClient create(HttpSettings settings, HttpEnvironment environment) {
        HttpClientBuilder client = HttpClientBuilder.create()
                .setConnectionManager(connections(settings, environment))
                .setDefaultRequestConfig(requestConfig(settings.responseTimeout()))
                .setUserAgent("camel-anaplan")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression();
        ProxySettings proxy = environment.proxy();
        if (proxy != null) {
            client.setProxy(new HttpHost(proxy.host(), proxy.port()));
        }
        environment.customizer().accept(client);
        Departure.watch(client);
        return client.build();
    }

    private static HttpClientConnectionManager connections(HttpSettings settings, HttpEnvironment environment) {
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                .setValidateAfterInactivity(TRIED_AFTER_IDLE)
                .build();
        // Part of opening a connection, but the client of Camel 4.14 would wait for it without end
        TlsConfig handshake = TlsConfig.custom()
                .setHandshakeTimeout(Timeout.of(settings.connectTimeout()))
                .build();
        PoolingHttpClientConnectionManagerBuilder builder = PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(connection)
                .setDefaultTlsConfig(handshake)
                .setMaxConnTotal(environment.maxConnections())
                .setMaxConnPerRoute(environment.maxConnections())
                .setConnectionFactory(HttpClients5::connection);
        if (environment.tls() != null) {
            builder.setTlsSocketStrategy(new DefaultClientTlsStrategy(environment.tls()));
        }
        return builder.build();
    }

    private static ManagedHttpClientConnection connection(Socket socket) throws IOException {
        SilentConnection connection = new SilentConnection();
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    /** How long to wait for an answer, and before that for a free connection. */
    static RequestConfig requestConfig(Duration patience) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(patience))
                .setConnectionRequestTimeout(Timeout.of(patience))
                .build();
    }
}
