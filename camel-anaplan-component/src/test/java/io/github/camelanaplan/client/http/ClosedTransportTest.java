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
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.simulator.AnaplanSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is known of a call that was cut off by closing. */
class ClosedTransportTest {
    private static final HttpSettings SETTINGS = new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final AnaplanSimulator anaplan = AnaplanSimulator.builder()
            .user("planner@example.com", "n0t-in-any-log")
            .workspace("Finance", finance -> {})
            .build();
    private final AtomicReference<HttpTransport> transport = new AtomicReference<>();

    @BeforeEach
    void begin() {
        anaplan.start();
    }

    @AfterEach
    void end() throws IOException {
        transport.get().close();
        anaplan.close();
    }

    @Test
    void callAfterTheEndWasNotSent() throws IOException {
        transport.set(new HttpTransport(SETTINGS, HttpEnvironment.DIRECT));
        transport.get().close();

        assertThatThrownBy(this::send)
                .hasMessageContaining("was not sent: the component stops")
                .isInstanceOfSatisfying(
                        ServiceUnavailableException.class,
                        failure -> assertThat(failure.mayHaveArrived()).isFalse());
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void callThatWasAtTheServiceWhenTheEndCameMayHaveArrived() {
        transport.set(new HttpTransport(
                SETTINGS,
                new HttpEnvironment(null, null, HttpEnvironment.MAX_CONNECTIONS, this::endsBeforeTheAnswerIsRead)));

        assertThatThrownBy(this::send)
                .hasMessageContaining("got no answer: the component stops")
                .isInstanceOfSatisfying(
                        ServiceUnavailableException.class,
                        failure -> assertThat(failure.mayHaveArrived()).isTrue());
        assertThat(anaplan.journal()).hasSize(1);
    }

    /** As if another thread closed it, whereupon the client no longer knows the connection that it is to read from. */
    private void endsBeforeTheAnswerIsRead(HttpClientBuilder client) {
        client.addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "end", (request, scope, chain) -> {
            chain.proceed(request, scope);
            close();
            throw new IllegalStateException("Connection pool shut down");
        });
    }

    private void close() {
        try {
            transport.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send() {
        URI workspaces = URI.create(anaplan.apiUrl() + "/2/0/workspaces");
        transport.get().send(ServiceRequest.get(workspaces), null, answer -> answer.getCode());
    }
}
