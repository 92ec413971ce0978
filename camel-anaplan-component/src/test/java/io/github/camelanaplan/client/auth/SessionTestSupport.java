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

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.camelanaplan.client.http.AuthorisedSender;
import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.http.HttpTransport;
import io.github.camelanaplan.client.http.Patience;
import io.github.camelanaplan.client.http.ServiceCaller;
import io.github.camelanaplan.client.http.ServiceClock;
import io.github.camelanaplan.client.http.ServiceRequest;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.retry.Pause;
import io.github.camelanaplan.client.retry.RetryPolicy;
import io.github.camelanaplan.client.retry.RetrySettings;
import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

/** Sessions at a local Anaplan that goes by the same clock, which the tests put forward. Tokens last 35 minutes. */
abstract class SessionTestSupport {
    static final String USER = "planner@example.com";
    static final String PASSWORD = "n0t-in-any-log";
    static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    static final RequestPattern SIGN_IN = RequestPattern.post("/token/authenticate");
    static final RequestPattern REFRESH = RequestPattern.post("/token/refresh");
    static final RequestPattern CALL = RequestPattern.get("/workspaces");

    final AdjustableClock clock = AdjustableClock.startingAt(BEGIN);
    final AnaplanSimulator anaplan = AnaplanSimulator.builder()
            .clock(clock)
            .user(USER, PASSWORD)
            .workspace("Finance", finance -> {})
            .build();
    final Background background = new Background();
    private HttpTransport transport;
    Session session;

    @BeforeEach
    void begin() {
        anaplan.start();
        transport = transport(Duration.ofSeconds(30));
        session = session(new BasicCredentials(USER, PASSWORD), background, Duration.ofSeconds(30));
    }

    @AfterEach
    void end() throws IOException {
        background.open();
        session.close();
        transport.close();
        anaplan.close();
    }

    /** Another session, for the test to close. */
    final Session session(Credentials credentials, Executor executor, Duration responseTimeout) {
        URI auth = anaplan.authUrl();
        AuthAddresses addresses = new AuthAddresses(auth, auth);
        return new Session(
                credentials, new AuthCalls(transport(responseTimeout), addresses, new ObjectMapper(), clock), executor);
    }

    static HttpTransport transport(Duration responseTimeout) {
        HttpSettings settings = new HttpSettings(Duration.ofSeconds(30), responseTimeout);
        return new HttpTransport(settings, HttpEnvironment.DIRECT);
    }

    /** One call to the service, which takes part in the session. */
    final void call() {
        call(session);
    }

    /** One call to the service, which takes part in a session. */
    final void call(Session of) {
        URI workspaces = URI.create(anaplan.apiUrl() + "/2/0/workspaces");
        new ServiceCaller(
                        new AuthorisedSender(transport, of, new ServiceClock(Clock.systemUTC()), (body, type) -> ""),
                        new Patience(RateBudget.of(1000), new RetryPolicy(RetrySettings.NEVER), new Pause()),
                        new ObjectMapper())
                .object(ServiceRequest.get(workspaces));
    }

    /** How many calls of a kind the service has received. */
    final long count(RequestPattern kind) {
        return anaplan.journal().stream().filter(kind).count();
    }

    /** What the calls to the service were answered. */
    final List<Integer> statuses() {
        return anaplan.journal().stream()
                .filter(CALL)
                .map(ReceivedRequest::status)
                .toList();
    }
}
