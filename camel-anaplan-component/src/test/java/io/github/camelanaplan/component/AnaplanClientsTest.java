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
package io.github.camelanaplan.component;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.ClientSettings;
import io.github.camelanaplan.client.auth.Admission;
import io.github.camelanaplan.client.auth.AuthAddresses;
import io.github.camelanaplan.client.auth.BasicCredentials;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.retry.RetrySettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnaplanClientsTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final HttpSettings HTTP = new HttpSettings(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final CamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() {
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void sessionThatComesWhileAllIsClosedIsClosedToo() {
        AtomicReference<AnaplanClients> clients = new AtomicReference<>();
        clients.set(new AnaplanClients(this, camel.getExecutorServiceManager(), () -> {
            clients.get().close();
            return new Access(
                    new BasicCredentials("planner@example.com", "n0t-in-any-log"),
                    HttpEnvironment.DIRECT,
                    HTTP,
                    10,
                    new ObjectMapper());
        }));

        clients.get()
                .client(
                        new ClientSettings(NOWHERE, ApiVersion.V2_0, HTTP, RetrySettings.NEVER),
                        new AuthAddresses(NOWHERE, NOWHERE));

        assertThat(clients.get().admissions()).hasSize(1);
        Admission session = clients.get().admissions().iterator().next();
        assertThatThrownBy(session::authorization)
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("the component stops");
    }
}
