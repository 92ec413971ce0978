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
package io.github.camelanaplan.client.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.ClientSettings;
import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.http.HttpTransport;
import io.github.camelanaplan.client.retry.RetrySettings;
import io.github.camelanaplan.component.AnaplanComponent;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds a secret does not show it when somebody prints it. */
class SecretsInTextTest {
    private static final String PASSWORD = "n0t-in-any-log";

    @Test
    void credentialsShowTheUserOnly() {
        BasicCredentials credentials = new BasicCredentials("planner@example.com", PASSWORD);

        assertThat(credentials).hasToString("user planner@example.com");
        assertThat(credentials.subject()).isEqualTo("user planner@example.com");
    }

    @Test
    void tokenShowsWhenItEndsOnly() {
        Token token = Token.lasting(Duration.ZERO, "AnaplanAuthToken n0t-in-any-log", Instant.EPOCH);

        assertThat(token).hasToString("token until 1970-01-01T00:00:00Z");
    }

    @Test
    void credentialsAreSentInUtf8() {
        String expected = Base64.getEncoder()
                .encodeToString("plänner@example.com:pä:n0t-in-any-log".getBytes(StandardCharsets.UTF_8));

        assertThat(new BasicCredentials("plänner@example.com", "pä:n0t-in-any-log")
                        .login(Instant.EPOCH)
                        .authorization())
                .isEqualTo("Basic " + expected);
    }

    @Test
    void sessionAndComponentShowNothing() throws Exception {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername("planner@example.com");
        component.setPassword(PASSWORD);
        HttpSettings http = new HttpSettings(Duration.ofSeconds(1), Duration.ofSeconds(1));
        URI address = URI.create("https://auth.example.com");
        HttpTransport transport = new HttpTransport(http, HttpEnvironment.DIRECT);
        AuthAddresses addresses = new AuthAddresses(address, address);
        AuthCalls calls = new AuthCalls(transport, addresses, new ObjectMapper(), Clock.systemUTC());
        BasicCredentials credentials = new BasicCredentials("planner@example.com", PASSWORD);
        try (Session session = new Session(credentials, calls, Runnable::run)) {
            assertThat(session + " " + session.status() + credentials.login(Instant.EPOCH) + calls)
                    .doesNotContain(PASSWORD);
        }
        assertThat(component + " " + component.getConfiguration()).doesNotContain(PASSWORD);
        assertThat(new ClientSettings(address, ApiVersion.V2_0, http, RetrySettings.NEVER).toString())
                .doesNotContain(PASSWORD);
    }
}
