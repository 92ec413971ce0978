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
package io.github.camelanaplan.simulator.proxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.Trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulatorProxyTest {

    private static Demo demo;
    private static String target;

    @BeforeAll
    static void serveHttps() {
        demo = Demo.start(SimulatorBuilder::https);
        target = demo.anaplan.apiUrl().getAuthority();
    }

    @Test
    void requestsGoThroughATunnel() throws Exception {
        try (SimulatorProxy proxy = SimulatorProxy.open()) {
            HttpResponse<String> answer = me(through(proxy).build());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(Demo.USER);
            assertThat(proxy.tunnels()).containsExactly(new Tunnel(target, true));
        }
    }

    @Test
    void rightCredentialsOpenTheTunnel() throws Exception {
        try (SimulatorProxy proxy = SimulatorProxy.withCredentials("proxyuser", "grüße:1")) {
            HttpClient client =
                    through(proxy).authenticator(as("proxyuser", "grüße:1")).build();

            // the JDK's client keeps other credentials than the authenticator's to itself
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(demo.anaplan.apiUrl().resolve("/nowhere"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("/nowhere");
            assertThat(proxy.tunnels()).containsExactly(new Tunnel(target, false), new Tunnel(target, true));
        }
    }

    @Test
    void wrongCredentialsAreRefused() {
        try (SimulatorProxy proxy = SimulatorProxy.withCredentials("proxyuser", "proxysecret")) {
            HttpClient client =
                    through(proxy).authenticator(as("proxyuser", "other")).build();

            assertThatThrownBy(() -> me(client)).isInstanceOf(IOException.class);
            assertThat(proxy.tunnels()).isNotEmpty().containsOnly(new Tunnel(target, false));
        }
    }

    @Test
    void clientWithoutCredentialsIsToldWhichAreWanted() throws Exception {
        try (SimulatorProxy proxy = SimulatorProxy.withCredentials("proxyuser", "proxysecret")) {
            assertThat(send(proxy, "CONNECT " + target + " HTTP/1.1", "Host: " + target))
                    .first()
                    .asString()
                    .startsWith("HTTP/1.1 407");
            assertThat(send(proxy, "CONNECT " + target + " HTTP/1.1", "Host: " + target))
                    .anySatisfy(line -> assertThat(line).startsWith("Proxy-Authenticate: Basic realm=\""));
            assertThat(proxy.tunnels()).containsExactly(new Tunnel(target, false), new Tunnel(target, false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer cHJveHl1c2VyOnByb3h5c2VjcmV0", "Basic ", "Basic ?", "cHJveHl1c2VyOnByb3h5c2VjcmV0"})
    void otherKindsOfCredentialsAreRefused(String credentials) throws Exception {
        try (SimulatorProxy proxy = SimulatorProxy.withCredentials("proxyuser", "proxysecret")) {
            assertThat(send(
                            proxy,
                            "CONNECT " + target + " HTTP/1.1",
                            "Host: " + target,
                            "Proxy-Authorization: " + credentials))
                    .first()
                    .asString()
                    .startsWith("HTTP/1.1 407");
        }
    }

    @Test
    void nobodyBehindTheAddressIsABadGateway() throws Exception {
        try (SimulatorProxy proxy = SimulatorProxy.open()) {
            // nothing listens on the port of echo, least of all for us
            assertThat(send(proxy, "CONNECT 127.0.0.1:7 HTTP/1.1", "Host: 127.0.0.1:7"))
                    .first()
                    .asString()
                    .startsWith("HTTP/1.1 502");
            assertThat(proxy.tunnels()).containsExactly(new Tunnel("127.0.0.1:7", true));
        }
    }

    @Test
    void plainHttpIsNotForwarded() throws Exception {
        try (SimulatorProxy proxy = SimulatorProxy.open()) {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port())))
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://" + target + "/2/0/users/me"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(501);
            assertThat(answer.body()).contains("CONNECT only");
            assertThat(proxy.tunnels()).isEmpty();
        }
    }

    @Test
    void closedProxyLetsNobodyThrough() throws Exception {
        SimulatorProxy proxy = SimulatorProxy.open();
        HttpClient client = through(proxy).build();
        me(client);
        proxy.close();
        proxy.close();

        assertThatThrownBy(() -> me(client)).isInstanceOf(IOException.class);
        assertThatThrownBy(proxy::port).hasMessageContaining("closed");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static HttpClient.Builder through(SimulatorProxy proxy) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Trust.only(demo.anaplan.certificateAuthority()))
                .proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port())));
    }

    private static HttpResponse<String> me(HttpClient client) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(demo.anaplan.apiUrl().resolve("/2/0/users/me"))
                        .header("Authorization", demo.client.authorization())
                        .build(),
                BodyHandlers.ofString());
    }

    private static Authenticator as(String user, String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password.toCharArray());
            }
        };
    }

    /** What the proxy answers, up to the empty line. */
    private static List<String> send(SimulatorProxy proxy, String... head) throws IOException {
        try (Socket socket = new Socket(proxy.host(), proxy.port())) {
            socket.getOutputStream().write((String.join("\r\n", head) + "\r\n\r\n").getBytes(US_ASCII));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            List<String> lines = new ArrayList<>();
            for (String line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
                lines.add(line);
            }
            return lines;
        }
    }
}
