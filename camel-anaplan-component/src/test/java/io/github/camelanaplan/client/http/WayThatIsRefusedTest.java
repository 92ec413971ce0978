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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelanaplan.client.auth.BasicCredentials;
import io.github.camelanaplan.client.auth.Session;
import io.github.camelanaplan.client.auth.Sessions;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.junit5.AnaplanSimulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A proxy that answers in place of making way says nothing about the session, nor about the limits of the tenant. */
class WayThatIsRefusedTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";

    @RegisterExtension
    static final AnaplanSimulatorExtension ANAPLAN =
            AnaplanSimulatorExtension.of(builder -> builder.user(USER, PASSWORD));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocket proxy;
    private Session session;
    private HttpTransport transport;

    @BeforeEach
    void begin() throws IOException {
        proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        session = Sessions.open(ANAPLAN.simulator(), new BasicCredentials(USER, PASSWORD), threads);
        transport = new HttpTransport(
                new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(30)),
                new HttpEnvironment(
                        null, new ProxySettings("127.0.0.1", proxy.getLocalPort(), null, null), 1, client -> {}));
    }

    @AfterEach
    void end() throws IOException {
        transport.close();
        proxy.close();
        session.close();
        threads.shutdownNow();
    }

    @Test
    void proxyThatAnswers401EndsNoSession() {
        String opened = session.authorization();

        Attempt<Integer> attempt = tryToStart("401 Unauthorized");

        wasNotSent(attempt);
        assertThat(session.authorization()).isEqualTo(opened);
        assertThat(ANAPLAN.simulator().journal().stream().filter(RequestPattern.post("/token/authenticate")))
                .hasSize(1);
    }

    @Test
    void proxyThatAnswers429SaysNothingOfTheTenant() {
        wasNotSent(tryToStart("429 Too Many Requests"));
    }

    private static void wasNotSent(Attempt<?> attempt) {
        assertThat(attempt.failed().status()).isZero();
        assertThat(attempt.failed().happened()).isFalse();
        assertThat(attempt.error())
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("no way through the proxy");
    }

    private Attempt<Integer> tryToStart(String answer) {
        threads.execute(() -> answerOnce(answer));
        URI tasks = URI.create("https://anaplan.example.com/2/0/tasks");
        return new AuthorisedSender(transport, session, new ServiceClock(Clock.systemUTC()), (body, type) -> "")
                .send(ServiceRequest.post(tasks), reply -> reply.getCode());
    }

    private void answerOnce(String answer) {
        try (Socket caller = proxy.accept()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            String line = request.readLine();
            while (line != null && !line.isEmpty()) {
                line = request.readLine();
            }
            caller.getOutputStream()
                    .write(("HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
